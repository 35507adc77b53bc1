import { given, refused, type HostAnswers, type HostValue } from '../../src-core/contract/host.ts';

/** How long the bytes of a download stay in memory; the browser says nothing when it has written them. */
const downloadKeptMs = 60_000;

/**
 * A file chosen by a person, with the plain input element every browser has. A browser shows its dialog only just
 * after a key or a click: without one the answer is DENIED rather than a promise that never ends.
 */
export const openFiles: HostAnswers['files.open'] = async ({ accept, multiple, maxBytes }) => {
  if (!navigator.userActivation.isActive) return refused('DENIED', 'files.open: nobody has clicked');
  const files: HostValue<'files.open'>['files'] = [];
  for (const file of await chosenFiles(accept, multiple)) {
    const bytes = file.size > maxBytes ? null : await bytesOf(file);
    if (bytes === 'unreadable') return refused('DENIED', 'files.open: the file cannot be read');
    files.push({ name: file.name, size: file.size, bytes });
  }
  return given({ files });
};

export function chosenFiles(accept: string[], multiple: boolean): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept.join(',');
  input.multiple = multiple;
  input.hidden = true;
  // In the document, because some browsers collect an input that is nowhere while its dialog is open.
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (files: File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => end([...(input.files ?? [])]));
    input.addEventListener('cancel', () => end([]));
    input.click();
  });
}

/** A file can be gone, or locked by a spreadsheet program, between the choice and the reading. */
async function bytesOf(file: File): Promise<Uint8Array | 'unreadable'> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
}

/** A download. `saved` means that the bytes were handed to the browser; where they land is its own affair. */
export const saveFile: HostAnswers['files.save'] = async ({ suggestedName, bytes }) => {
  download(new Blob([new Uint8Array(bytes)]), suggestedName);
  return given({ saved: true, name: suggestedName });
};

/** Hands something to the browser's downloads. */
export function download(what: Blob, name: string): void {
  const address = URL.createObjectURL(what);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadKeptMs);
}

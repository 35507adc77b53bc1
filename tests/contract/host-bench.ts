import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type {
  Host,
  HostAnswer,
  HostArgs,
  HostCallName,
  HostFailure,
  HostValue,
} from '../../src-core/contract/host.ts';

export type NamedBytes = { name: string; bytes: Uint8Array };

/** One host with a person in front of it, so that the same cases run on every implementation. */
export type HostBench = {
  kind: 'electron' | 'browser';
  host: Host;
  /** Another window of the same installation; null where this bench has only one. */
  secondWindow: (() => Promise<Host>) | null;
  /** Calls files.open while a person chooses these files, or closes the dialog (null). */
  openWith(
    args: HostArgs<'files.open'>,
    chosen: NamedBytes[] | null,
  ): Promise<HostAnswer<HostValue<'files.open'>>>;
  /** Calls files.save while a person agrees; `written` is what then lies on the disk. */
  saveWith(
    args: HostArgs<'files.save'>,
  ): Promise<{ answer: HostAnswer<HostValue<'files.save'>>; written: NamedBytes }>;
  /** Calls file.choose while a person chooses this file, or closes the dialog (null). */
  chooseWith(chosen: NamedBytes | null): Promise<HostAnswer<HostValue<'file.choose'>>>;
  /** Does the work, in which a file is finished, while a person agrees so many times; what then lies on the disk. */
  createWith(work: () => Promise<void>, dialogs?: number): Promise<NamedBytes>;
};

export type HostCase = {
  title: string;
  /** Set where only one kind of host can do it at all. */
  only?: HostBench['kind'];
  needsSecondWindow?: true;
  run(bench: HostBench): Promise<void>;
};

/** The value of a call that must succeed. */
export async function value<T>(answer: Promise<HostAnswer<T>>): Promise<T> {
  const given = await answer;
  assert.ok(given.ok, given.ok ? '' : `refused: ${given.code} ${given.detail}`);
  return given.value;
}

/** Asserts that a call is refused with this code. */
export async function refusal(answer: Promise<HostAnswer<unknown>>, code: HostFailure): Promise<void> {
  const given = await answer;
  assert.ok(!given.ok, 'the call should have been refused');
  assert.equal(given.code, code);
}

/** A call with arguments that TypeScript would not let pass. */
export function ask(host: Host, name: string, args: unknown): Promise<HostAnswer<unknown>> {
  return host(name as HostCallName, args as never);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

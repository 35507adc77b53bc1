// The library's own worker: it answers pdf-client.ts as soon as it is loaded.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

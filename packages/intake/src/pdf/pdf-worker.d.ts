// The half of pdf.js that reads the file; the package has types for the other one alone.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Answers from now on whatever is sent over this way. */
    initializeFromPort(port: object): void
  }
}

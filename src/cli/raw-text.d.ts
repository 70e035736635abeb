// A file's own text, put into the program when it is built.
declare module '*.c?raw' {
  const text: string;
  export = text;
}

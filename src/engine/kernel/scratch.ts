// Scratch arrays of a module: overwritten in every call, they carry nothing from one to the next. V8 keeps typed arrays of up
// to 64 bytes on its heap, where compiled code must look up where they are; larger ones stay put, and their address is
// compiled in. So these are never small.

const LEAST = 32;

export function scratchInts(length: number): Int32Array {
  return new Int32Array(Math.max(LEAST, length));
}

export function scratchFloats(length: number): Float64Array {
  return new Float64Array(Math.max(LEAST, length));
}

// Tables and digests read numbers as the machine stores them, which is little-endian on every platform that runs
// current browsers or Node. A big-endian machine would give other checksums, so it is refused rather than trusted.

/** Throws on a big-endian machine. */
export function requireLittleEndian(): void {
  const firstByte = new Uint8Array(new Uint32Array([1]).buffer)[0];
  if (firstByte !== 1) throw new Error('Rungs needs a little-endian machine: its tables and checksums assume one');
}

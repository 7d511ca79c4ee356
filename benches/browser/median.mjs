/** The middle one of some numbers, the upper one of two. */
export function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * How many items stand before the point at which `isBefore` turns from true to false, by halving: the index of the first
 * item that is not before. `sorted` has all items that are before in front of all that are not.
 */
export function partitionPoint<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

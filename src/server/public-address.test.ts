import { expect, it } from 'vitest';
import { isPublicAddress } from './public-address.js';

it.each([
  ['8.8.8.8', 'a name server'],
  ['193.0.6.139', 'a registry'],
  ['172.32.0.1', 'just after the private network'],
  ['100.128.0.1', 'just after the shared network'],
  ['2a00:1450:4001:82a::200e', 'a page over IPv6'],
  ['2620:0:2d0:200::7', 'another'],
])('%s is public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback to its end'],
  ['0.0.0.0', 'this machine'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private to its end'],
  ['192.168.1.1', 'private'],
  ['169.254.169.254', 'link-local: where clouds keep their keys'],
  ['100.64.0.1', 'shared with other customers of a carrier'],
  ['198.18.0.1', 'for benchmarks'],
  ['192.0.2.1', 'for documentation'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['::1', 'loopback'],
  ['::', 'this machine'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with its interface'],
  ['2a00::1%eth0', 'of an interface'],
  ['fc00::1', 'private'],
  ['fd12:3456::1', 'private'],
  ['ff02::1', 'multicast'],
  ['::ffff:127.0.0.1', 'loopback, mapped'],
  ['::ffff:7f00:1', 'the same in other digits'],
  ['64:ff9b::7f00:1', 'loopback behind a translation'],
  ['2002:7f00:1::', 'loopback behind 6to4'],
  ['2001:0:7f00:1::', 'Teredo'],
  ['2001:db8::1', 'for documentation'],
])('%s is not public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['', 'localhost', '127.1', '2130706433', '0x7f.0.0.1', '[::1]', '8.8.8.8:80'])('"%s" is no address', (word) => {
  expect(isPublicAddress(word)).toBe(false);
});

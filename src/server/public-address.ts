/**
 * Whether an IP address is one of the public internet: no loopback, private, link-local, shared, multicast, reserved or
 * documentation network, and none that carries an IPv4 address inside to be reached by another way.
 *
 * By the registries of special-purpose addresses (RFC 6890 and later). Of IPv6 only 2000::/3 is given out at all.
 */
import { BlockList, isIP } from 'node:net';

const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Within 2000::/3: Teredo, benchmarks, ORCHID, documentation, 6to4, and what is set apart for protocols. */
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const special = new BlockList();
for (const network of SPECIAL_V4) special.addSubnet(...split(network), 'ipv4');
for (const network of SPECIAL_V6) special.addSubnet(...split(network), 'ipv6');

const givenOut = new BlockList();
givenOut.addSubnet('2000::', 3, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  // "fe80::1%eth0" is an address only together with its interface: never public.
  if (version === 6)
    return !address.includes('%') && givenOut.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return false;
}

function split(network: string): [string, number] {
  const [address = '', length = ''] = network.split('/');
  return [address, Number(length)];
}

/** Names that lead nowhere outside a private network: reserved for that, or in use for it everywhere. */
const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home|private|home\.arpa)$/;

/** Of IPv4: the networks that are not the public internet, each as address and length of its prefix. */
const PRIVATE_NETWORKS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carriers' NAT; some clouds have their metadata here
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and the metadata of most clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/**
 * Whether a host, as `URL` writes it, can be on the public internet. `URL` has turned every spelling of an IPv4 address
 * into four numbers by then. What a name resolves to is not known here.
 */
export function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/, '').toLowerCase();
  if (name.startsWith('[')) return isPublicIpv6(name.slice(1, -1));
  if (/^[\d.]+$/.test(name)) return isPublicIpv4(name);
  return name.includes('.') && !PRIVATE_NAMES.test(name);
}

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function isPublicIpv4(address: string): boolean {
  const number = toNumber(address);
  return !PRIVATE_NETWORKS.some(([network, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(number / size) === Math.floor(toNumber(network) / size);
  });
}

/**
 * Only what is given out as global unicast, 2000::/3, and of that not what carries an IPv4 address (6to4, Teredo) or
 * stands in documentation. Loopback, private, link-local and mapped addresses are outside of it.
 */
function isPublicIpv6(address: string): boolean {
  const [first = 0, second = 0] = address.startsWith(':')
    ? []
    : address.split(':').map((part) => parseInt(part || '0', 16));
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001) return second >= 0x200 && second !== 0xdb8;
  return first !== 0x2002 && !(first === 0x3fff && second < 0x1000);
}

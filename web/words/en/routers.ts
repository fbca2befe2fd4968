/** What is set on each router: the way through its menus, the field, and what to do for IPv6. */
export const routers = {
  kinds: { provider: 'The provider’s box', other: 'Another one' },
  hows: {
    fritz: {
      path: 'Home Network → Network → Network Settings → IPv4 Settings',
      field: 'Local DNS server',
      six: 'On the same page, IPv6 Settings: “Local DNSv6 server”, and tick “Also announce DNSv6 server via router advertisement”.',
      note: '',
    },
    keenetic: {
      path: 'My Networks and Wi-Fi → Home segment → DHCP server settings',
      field: 'DNS 1',
      six: 'In the segment’s IPv6 settings; where there is no field for DNS, switch IPv6 off in the segment.',
      note: 'Switch off “Internet safety”: it is a filter of its own that catches questions on their way.',
    },
    'tp-link': {
      path: 'Advanced → Network → DHCP Server',
      field: 'Primary DNS',
      six: 'Advanced → IPv6 → LAN: the DNS fields; where there are none, switch IPv6 off for the LAN.',
      note: '',
    },
    asus: {
      path: 'LAN → DHCP Server → DNS and WINS Server Setting',
      field: 'DNS Server 1',
      six: 'IPv6 → IPv6 DNS Setting: “Server 1”.',
      note: 'Set “Advertise router’s IP in addition to user-specified DNS” to No.',
    },
    mikrotik: {
      path: 'IP → DHCP Server → Networks',
      field: 'DNS Servers',
      six: 'IPv6 → ND: “DNS Servers”, and “Advertise DNS”.',
      note: '',
    },
    openwrt: {
      path: 'Network → Interfaces → LAN → DHCP Server → Advanced Settings',
      field: 'DHCP-Options',
      six: 'The same page, IPv6 Settings: “Announced IPv6 DNS servers”, and untick “Local IPv6 DNS server”.',
      note: 'It takes the number 6 (for DNS), a comma and the address, as in the picture.',
    },
    xiaomi: {
      path: 'Settings → LAN settings → DHCP',
      field: 'DNS 1',
      six: 'Settings → IPv6: where there is no field for DNS, switch IPv6 off.',
      note: 'Some models have no such field. Then switch the router’s DHCP off and let the box, or another router, hand out addresses.',
    },
    provider: {
      path: 'Home network → LAN → DHCP',
      field: 'DNS server',
      six: 'Look for IPv6 → LAN or router advertisement; where there is no field for DNS, switch IPv6 off for the LAN.',
      note: 'Name and password are on its label. Many of these boxes do not let you change this: ask the provider, or put a router of your own behind it.',
    },
    other: {
      path: 'LAN → DHCP server',
      field: 'DNS server',
      six: 'Look for IPv6 DNS, RDNSS or DHCPv6; where there is no such field, switch IPv6 off for the home network.',
      note: 'The address of the router, a name and a password are on its label. You want the DHCP settings of the home network, not the Internet connection.',
    },
  },
};

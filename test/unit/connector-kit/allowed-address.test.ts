import { describe, expect, it } from 'vitest';
import {
  allowedAddress,
  isPublicAddress,
  publicLookup,
} from '../../../backend/connector-kit/allowed-address.ts';

const hosts = ['*.bamboohr.com', 'api.personio.de'];

describe('addresses that a connector may call', () => {
  it.each([
    'https://acme.bamboohr.com/api',
    'https://a.b.bamboohr.com/',
    'https://api.personio.de/v1?x=1',
  ])('lets %s pass', (address) =>
    expect(allowedAddress(address, hosts, undefined).href).toBe(address),
  );

  it.each([
    ['plain http', 'http://acme.bamboohr.com/'],
    ['another host', 'https://acme.example/'],
    ['a host that only ends alike', 'https://evilbamboohr.com/'],
    ['the bare parent domain', 'https://bamboohr.com/'],
    ['our host as the user name', 'https://acme.bamboohr.com@evil.example/'],
    ['a user name', 'https://user:pass@acme.bamboohr.com/'],
    ['our host in the path', 'https://evil.example/acme.bamboohr.com'],
    ['another port', 'https://acme.bamboohr.com:8443/'],
    ['an IP address', 'https://169.254.169.254/latest/meta-data'],
    ['this machine', 'https://localhost/'],
    ['a backslash trick', 'https://evil.example\\.bamboohr.com/'],
    ['no address', 'acme'],
    ['a file', 'file:///etc/passwd'],
  ])('refuses %s', (_, address) =>
    expect(() => allowedAddress(address, hosts, undefined)).toThrow(
      expect.objectContaining({ code: 'refused_address' }),
    ),
  );

  it('sends every call of a demo to the simulator, with path and query', () => {
    const url = allowedAddress('https://login.example/t/token?a=1', hosts, 'http://127.0.0.1:9');
    expect(url.href).toBe('http://127.0.0.1:9/t/token?a=1');
  });
});

describe('addresses of the public Internet', () => {
  it.each(['8.8.8.8', '104.16.0.1', '2606:4700::1111'])('%s is one', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  const others = `
    127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 0.0.0.0 255.255.255.255 169.254.169.254 168.63.129.16
    100.64.0.1 100.100.100.200 192.0.0.192 198.18.0.1 224.0.0.1 240.0.0.1
    :: ::1 fe80::1 fc00::1 fd00:ec2::254 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8
    64:ff9b::a00:1 64:ff9b:1::1 2002:7f00:1:: 2001::1 2001:db8::1 ff02::1 ::127.0.0.1 localhost`;

  it.each(others.trim().split(/\s+/))('%s is none', (address) =>
    expect(isPublicAddress(address)).toBe(false),
  );

  it('refuses a host that resolves to this machine, whatever its name', async () => {
    const error = await new Promise((resolve) => publicLookup('localhost', {}, resolve));
    expect(error).toMatchObject({ code: 'refused_address' });
  });
});

// A mail server of a test's own: takes every mail over SMTP (RFC 5321, without extensions) and keeps it.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export type ReceivedMail = { to: string; subject: string; text: string };
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

export async function openMailbox() {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    listen(socket, (mail) => {
      mails.push(mail);
      for (const look of waiting) look();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    mails,
    /** What RINGBACK_MAIL_URL is set to. */
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The link in the newest mail to an address, when `count` have come for it. */
    async linkTo(address: string, count = 1): Promise<string> {
      const found = () => mails.filter((mail) => mail.to === address);
      while (found().length < count) await new Promise<void>((look) => waiting.add(look));
      const link = /https?:\S+/.exec(found().at(-1)?.text ?? '')?.[0];
      if (!link) throw new Error(`There is no link in the mail to ${address}.`);
      return link;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function listen(socket: Socket, received: (mail: ReceivedMail) => void): void {
  let to = '';
  let unread = '';
  let inData = false;
  socket.setEncoding('utf8');
  socket.write('220 mailbox of the tests\r\n');
  socket.on('data', (chunk) => {
    unread += chunk;
    for (;;) {
      const end = unread.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const part = unread.slice(0, end);
      unread = unread.slice(end + (inData ? 5 : 2));
      if (inData) {
        received({ to, ...readMail(part) });
        inData = false;
        socket.write('250 taken\r\n');
      } else {
        to = /^RCPT TO:<([^>]*)>/i.exec(part)?.[1] ?? to;
        inData = /^DATA$/i.test(part);
        if (/^QUIT$/i.test(part)) socket.end('221 bye\r\n');
        else socket.write(inData ? '354 go on\r\n' : '250 good\r\n');
      }
    }
  });
}

function readMail(source: string): { subject: string; text: string } {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const raw = body.join('\n\n').replaceAll('\r\n', '\n').replace(/^\.\./gm, '.');
  const quoted = /^content-transfer-encoding: quoted-printable/im.test(head);
  return {
    subject: /^subject: (.*)$/im.exec(head)?.[1]?.trim() ?? '',
    text: quoted
      ? raw.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
      : raw,
  };
}

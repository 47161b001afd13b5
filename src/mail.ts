// Mail to the shop's own people: invitations and sign-in links. Customers are never mailed.
import { createTransport } from 'nodemailer';

export type Mail = {
  send(mail: { to: string; subject: string; text: string }): Promise<void>;
  close(): void;
};

export function createMail(settings: { url: string; from: string }): Mail {
  const transport = createTransport(settings.url, { from: settings.from });
  return {
    send: async ({ to, subject, text }) => void (await transport.sendMail({ to, subject, text })),
    close: () => transport.close(),
  };
}

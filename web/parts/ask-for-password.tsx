// What to do about a forgotten password where the server sends no mail.
import { Code } from '@mantine/core';

export function AskForPassword() {
  return (
    <>
      Forgot your password? Ask whoever runs this server. They run <Code style={{ whiteSpace: 'nowrap' }}>ringback new-password</Code> with
      your e-mail address and give you a link.
    </>
  );
}

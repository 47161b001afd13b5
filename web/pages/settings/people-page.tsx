// Who may sign in to the shop and what each may do; invitations that are open.
import { Alert, Button, Code, CopyButton, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Role } from '../../../src/core/roles.ts';
import { useChangeRole, useInvitations, useInvite, useMembers, useRemoveMember, useTakeBackInvitation } from '../../api/people.ts';
import { me, useMayChange } from '../../api/session.ts';
import { useShop } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { FailureText } from '../../parts/failure-text.tsx';
import { Form } from '../../parts/form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { roleChoices, roleWords } from '../../parts/role-words.ts';
import { RowList } from '../../parts/row-list.tsx';
import { useShopClock } from '../../parts/shop-clock.ts';
import { useForm } from '../../parts/use-form.ts';

export function PeoplePage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const mayChange = useMayChange(shop);
  return (
    <>
      <PageTitle title="People and roles" />
      <div style={{ maxWidth: 720, display: 'grid', gap: 20 }}>
        <Members shop={shop} mayChange={mayChange} />
        {mayChange && <Invitations shop={shop} />}
      </div>
    </>
  );
}

function Members({ shop, mayChange }: { shop: string; mayChange: boolean }) {
  const self = useQuery(me).data?.user?.id;
  const { crews } = useShop(shop).settings.scheduling;
  const members = useMembers(shop);
  const change = useChangeRole(shop);
  const remove = useRemoveMember(shop);
  return (
    <Card title="Who works here">
      <FailureText error={members.error ?? change.error ?? remove.error} />
      <RowList
        label="People"
        rows={(members.data ?? []).map((member) => ({
          key: member.userId,
          title: `${member.name}${member.userId === self ? ' (you)' : ''}`,
          detail: mayChange ? member.email : `${member.email}: ${roleWords[member.role].name}`,
          action: mayChange && (
            <Group gap="xs" wrap="wrap" justify="flex-end">
              {drives(member.role, crews) && (
                <NativeSelect
                  size="xs"
                  aria-label={`Crew of ${member.name}`}
                  data={crewChoices(crews)}
                  value={member.crew ?? ''}
                  disabled={change.isPending}
                  onChange={(event) => change.mutate({ user: member.userId, role: member.role, crew: event.currentTarget.value || null })}
                />
              )}
              <NativeSelect
                size="xs"
                aria-label={`Role of ${member.name}`}
                data={roleChoices}
                value={member.role}
                disabled={change.isPending}
                onChange={(event) => change.mutate({ user: member.userId, role: event.currentTarget.value as Role })}
              />
              <Button
                size="xs"
                variant="default"
                aria-label={`Remove ${member.name}`}
                loading={remove.isPending && remove.variables === member.userId}
                onClick={() => remove.mutate(member.userId)}
              >
                Remove
              </Button>
            </Group>
          ),
        }))}
      />
      <div>
        {Object.entries(roleWords).map(([role, { name, may }]) => (
          <Text key={role} size="sm" c="dimmed">
            <b>{name}</b>: {may}.
          </Text>
        ))}
      </div>
    </Card>
  );
}

type Crews = { id: string; name: string }[];
const drives = (role: Role, crews: Crews) => role === 'crew' && crews.length > 1;
const crewChoices = (crews: Crews) => [{ value: '', label: 'Every crew' }, ...crews.map(({ id, name }) => ({ value: id, label: name }))];

function Invitations({ shop }: { shop: string }) {
  const { crews } = useShop(shop).settings.scheduling;
  const clock = useShopClock(shop);
  const invitations = useInvitations(shop);
  const invite = useInvite(shop);
  const takeBack = useTakeBackInvitation(shop);
  const form = useForm({
    key: `${shop} invitation`,
    saved: { email: '', role: 'office' as Role, crew: '' },
    stays: ['role', 'crew'],
    send: ({ email, role, crew }) =>
      invite.mutateAsync({ email: email.trim(), role, crew: drives(role, crews) && crew !== '' ? crew : null }),
  });
  return (
    <Card title="Invite somebody" about="They get a link that makes their account and brings them here. It is good for a week, once.">
      <Form error={form.error} onSubmit={form.save}>
        <Group align="flex-end" gap="sm">
          <TextInput label="E-mail" type="email" required {...form.field('email')} />
          <NativeSelect label="Role" data={roleChoices} {...form.field('role')} />
          {drives(form.value.role, crews) && <NativeSelect label="Drives with" data={crewChoices(crews)} {...form.field('crew')} />}
          <Button type="submit" loading={form.pending}>
            Invite
          </Button>
        </Group>
      </Form>
      <FailureText error={invitations.error ?? form.error ?? takeBack.error} />
      {invite.data && (
        <Alert
          color="green"
          variant="light"
          role="status"
          title={invite.data.mailed ? `Mailed to ${invite.data.email}` : `Give this link to ${invite.data.email}`}
        >
          {invite.data.mailed ? 'If it does not arrive, give them this link.' : 'This server sends no mail. The link is shown this once.'}
          <Group gap="sm" mt="xs" wrap="nowrap">
            <Code style={{ overflowWrap: 'anywhere' }}>{invite.data.url}</Code>
            <CopyButton value={invite.data.url}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy} style={{ flex: 'none' }}>
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Alert>
      )}
      <RowList
        label="Open invitations"
        rows={(invitations.data ?? []).map((invitation) => ({
          key: invitation.id,
          title: invitation.email,
          detail: `${roleWords[invitation.role].name}, good until ${clock.moment(invitation.expiresAt)}`,
          action: (
            <Button
              size="xs"
              variant="default"
              aria-label={`Take back the invitation of ${invitation.email}`}
              loading={takeBack.isPending && takeBack.variables === invitation.id}
              onClick={() => takeBack.mutate(invitation.id)}
            >
              Take back
            </Button>
          ),
        }))}
      />
    </Card>
  );
}

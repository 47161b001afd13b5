// What customers ask, in the shop's own words: the only source of answers.
import { TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useShop } from '../../api/shops.ts';
import { RowEditor } from '../../parts/fields/row-editor.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm } from '../../parts/section-form.tsx';
import { useSettings } from '../../parts/use-settings.ts';

export function AnswersPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const { name } = useShop(shop).settings;
  const form = useSettings(shop, 'answers');
  return (
    <>
      <PageTitle title="Answers">
        A customer who asks gets exactly these words. What is not here is not made up: the question goes to a person.
      </PageTitle>
      <SectionForm shop={shop} form={form}>
        <RowEditor
          label="Answers"
          {...form.list('answers')}
          blank={() => ({ key: '', text: '' })}
          add="Add an answer"
          most={200}
          nameOf={(answer) => answer.key || 'New answer'}
          empty="No answers yet. Most shops begin with what a service call costs, how to pay, and whether they are licensed."
        >
          {(answer) => (
            <>
              <TextInput
                label="About"
                description="In a few words: service call price, licensed, payment"
                required
                maxLength={80}
                mb="sm"
                {...answer.field('key')}
              />
              <TextField label="Answer" shopName={name} {...answer.field('text')} />
            </>
          )}
        </RowEditor>
      </SectionForm>
    </>
  );
}

// What customers ask, in the shop's own words: the only source of answers.
import { TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useShop } from '../../api/shops.ts';
import { faultAt } from '../../parts/faults.ts';
import { RowEditor } from '../../parts/fields/row-editor.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';

export function AnswersPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const { name } = useShop(shop).settings;
  const section = useSection(
    shop,
    'answers',
    (settings) => ({ answers: settings.scheduling.answers }),
    ({ answers }, settings) => ({ scheduling: { ...settings.scheduling, answers } }),
  );
  const { value, set, error } = section;
  return (
    <>
      <PageTitle title="Answers">
        A customer who asks gets exactly these words. What is not here is not made up: the question goes to a person.
      </PageTitle>
      <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
        <RowEditor
          label="Answers"
          items={value.answers}
          onChange={(answers) => set({ answers })}
          blank={() => ({ key: '', text: '' })}
          add="Add an answer"
          most={200}
          nameOf={(answer) => answer.key || 'New answer'}
          empty="No answers yet. Most shops begin with what a service call costs, how to pay, and whether they are licensed."
        >
          {(answer, setAnswer, index) => (
            <>
              <TextInput
                label="About"
                description="In a few words: service call price, licensed, payment"
                required
                maxLength={80}
                mb="sm"
                value={answer.key}
                error={faultAt(error, `scheduling.answers.${index}.key`)}
                onChange={(event) => setAnswer({ key: event.currentTarget.value })}
              />
              <TextField
                label="Answer"
                shopName={name}
                value={answer.text}
                error={faultAt(error, `scheduling.answers.${index}.text`)}
                onChange={(text) => setAnswer({ text })}
              />
            </>
          )}
        </RowEditor>
      </SectionForm>
    </>
  );
}

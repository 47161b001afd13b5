// What each field of a form is given: its value, what is wrong with it, and what becomes of what is typed.

type Typed = { currentTarget: { value: string } };
type Ticked = { currentTarget: { checked: boolean } };
type Named<Value> = keyof Value & string;
type Lists<Value> = { [Name in Named<Value>]: Value[Name] extends object[] ? Name : never }[Named<Value>];
type ItemOf<List> = List extends (infer Item)[] ? Item : never;
/** A choice between words is handed over as any word. */
type Loose<Value> = Value extends string ? string : Value extends string[] ? string[] : Value;

/** What the server says is wrong at `path` or, unless `exactly` there, inside of it. */
export type Fault = (path: string, exactly?: boolean) => string | undefined;
export type List<Item> = { items: Item[]; onChange: (items: Item[]) => void; fault: Fault };
export type Fields<Value> = {
  value: Value;
  set: (change: Partial<Value>) => void;
  fault: Fault;
  /** For whatever is typed or chosen; `path` where the server calls it something else. */
  field: <Name extends Named<Value>>(
    name: Name,
    path?: string,
  ) => { value: Value[Name]; error: string | undefined; onChange: (next: Loose<Value[Name]> | Typed) => void };
  /** For whatever is switched or ticked. */
  tick: (name: Named<Value>) => { checked: boolean; onChange: (event: Ticked) => void };
  /** The fields inside of one that holds several. */
  inside: <Name extends Named<Value>>(name: Name) => Fields<Value[Name]>;
  /** Several of a kind, for a `RowEditor`. */
  list: <Name extends Lists<Value>>(name: Name) => List<ItemOf<Value[Name]>>;
};

export function fieldsOf<Value>(value: Value, set: (change: Partial<Value>) => void, fault: Fault): Fields<Value> {
  const change = (name: string, next: unknown) => set({ [name]: next } as Partial<Value>);
  const faultIn =
    (name: string): Fault =>
    (path, exactly) =>
      fault(`${name}.${path}`, exactly);
  return {
    value,
    set,
    fault,
    field: (name, path = name) => ({
      value: value[name],
      error: fault(path),
      onChange: (next) => change(name, isTyped(next) ? next.currentTarget.value : next),
    }),
    tick: (name) => ({ checked: value[name] === true, onChange: (event) => change(name, event.currentTarget.checked) }),
    inside: (name) => fieldsOf(value[name], (part) => change(name, { ...value[name], ...part }), faultIn(name)),
    list: (name) => ({
      items: value[name] as ItemOf<Value[typeof name]>[],
      onChange: (items) => change(name, items),
      fault: faultIn(name),
    }),
  };
}

const isTyped = (next: unknown): next is Typed => typeof next === 'object' && next !== null && 'currentTarget' in next;

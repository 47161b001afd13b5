// Reads a TwiML document into verbs. Strict: what is not in Twilio's documents is an error, so that a test
// notices a misspelt attribute that Twilio would silently ignore.
import { type ElementRule, messagingRules, type Rules, voiceRules } from './twiml-rules.ts';

export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

export type ParsedTwiml = { ok: true; verbs: Element[] } | { ok: false; code: number; why: string };

const maximumBytes = 64 * 1024;

export function parseVoiceTwiml(source: string): ParsedTwiml {
  return parse(source, voiceRules);
}

export function parseMessagingTwiml(source: string): ParsedTwiml {
  return parse(source, messagingRules);
}

function parse(source: string, rules: Rules): ParsedTwiml {
  if (Buffer.byteLength(source) > maximumBytes) return { ok: false, code: 11750, why: 'TwiML response body too large' };
  try {
    const root = parseXml(source);
    if (root.name !== 'Response') return { ok: false, code: 12100, why: `the root is <${root.name}>, not <Response>` };
    if (root.text) return { ok: false, code: 12200, why: 'text outside of a verb' };
    const names = Object.keys(root.attributes);
    if (names.length > 0) return { ok: false, code: 12200, why: `<Response> takes no attribute ${names[0]}` };
    for (const verb of root.children) checkElement(verb, rules, '<Response>');
    return { ok: true, verbs: root.children };
  } catch (error) {
    if (!(error instanceof TwimlError)) throw error;
    return { ok: false, code: error.code, why: error.message };
  }
}

class TwimlError extends Error {
  code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

function checkElement(element: Element, rules: Rules, parent: string): void {
  const rule: ElementRule | undefined = rules[element.name];
  if (!rule) throw new TwimlError(12200, `<${element.name}> in ${parent} is unknown, or not played by the stand-in`);
  for (const [name, value] of Object.entries(element.attributes)) {
    const allowed = rule.attributes[name];
    if (!allowed) throw new TwimlError(12200, `<${element.name}> has no attribute ${name}`);
    if (!allowed.test(value)) throw new TwimlError(12200, `<${element.name} ${name}="${value}">: ${allowed.says}`);
  }
  for (const name of rule.required ?? [])
    if (element.attributes[name] === undefined) throw new TwimlError(12200, `<${element.name}> needs ${name}`);
  if (element.text && !rule.text) throw new TwimlError(12200, `<${element.name}> takes no text`);
  if (!element.text && rule.text === 'required') throw new TwimlError(12200, `<${element.name}> is empty`);
  for (const child of element.children) {
    if (!rule.children) throw new TwimlError(12200, `<${element.name}> takes no <${child.name}>`);
    checkElement(child, rule.children, `<${element.name}>`);
  }
  const complaint = rule.check?.(element);
  if (complaint) throw new TwimlError(12200, `<${element.name}> ${complaint}`);
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([A-Za-z][\w.-]*)\s*>|<([A-Za-z][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function parseXml(source: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [top];
  const text = source.replace(/^\uFEFF/, '');
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new TwimlError(12100, `not XML at "${text.slice(at, at + 30)}"`);
    const [whole, cdata, closing, opening, attributes = '', selfClosing, characters] = match;
    const current = open.at(-1) ?? top;
    if (whole.startsWith('<?') && at > 0 && whole.startsWith('<?xml'))
      throw new TwimlError(12100, 'the XML declaration is not at the start');
    if (cdata !== undefined) current.text += cdata;
    else if (characters !== undefined) current.text += decode(characters);
    else if (closing !== undefined) {
      if (current.name !== closing) throw new TwimlError(12100, `</${closing}> closes <${current.name}>`);
      current.text = current.text.trim();
      open.pop();
    } else if (opening !== undefined) {
      const element: Element = { name: opening, attributes: {}, children: [], text: '' };
      for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
        if (name in element.attributes) throw new TwimlError(12100, `<${opening}> has ${name} twice`);
        element.attributes[name] = decode(double ?? single ?? '');
      }
      current.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (open.length > 1) throw new TwimlError(12100, `<${open.at(-1)?.name}> is not closed`);
  const [root, ...others] = top.children;
  if (!root || others.length > 0 || top.text.trim()) throw new TwimlError(12100, 'not one XML element');
  return root;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));|&/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = name === undefined ? undefined : entities[name];
    if (character === undefined) throw new TwimlError(12100, `"${whole}" is not an entity of XML`);
    return character;
  });
}

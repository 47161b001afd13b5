// How everything looks: one accent color, the system's own font, one type scale. Text on the accent passes WCAG AA.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const harbor: MantineColorsTuple = [
  '#e8f6f7',
  '#d5eaec',
  '#a9d5d9',
  '#79bfc5',
  '#52acb4',
  '#359ca6',
  '#218d97',
  '#0f7d88',
  '#086a74',
  '#04535b',
];

/** Greys of the dark side, with a breath of the accent. */
const dark: MantineColorsTuple = [
  '#e4e8ea',
  '#b9c1c5',
  '#8f999e',
  '#6b757a',
  '#3b4346',
  '#353c3f',
  '#2a3032',
  '#1f2426',
  '#171b1c',
  '#101314',
];

/** Small, and still to be read at arm's length. */
const description = { fontSize: 'var(--mantine-font-size-xs)' };
const closeButtonProps = { 'aria-label': 'Close' };

export const theme = createTheme({
  primaryColor: 'harbor',
  primaryShade: 7,
  colors: { harbor, dark },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  respectReducedMotion: true,
  // Most fields are needed; those that may stay empty say so.
  // A link in a sentence is told from the words around it by more than its color.
  components: {
    InputWrapper: { defaultProps: { withAsterisk: false }, styles: { description } },
    Switch: { styles: { description } },
    Checkbox: { styles: { description } },
    Radio: { styles: { description } },
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: { defaultProps: { closeButtonProps }, styles: { title: { fontWeight: 650, lineHeight: 1.35, overflowWrap: 'anywhere' } } },
    // What is focused first is an item of the menu, not a box that a screen reader cannot name.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Badge: { styles: { root: { textTransform: 'none' } } },
    Drawer: { defaultProps: { closeButtonProps } },
    Notification: { defaultProps: { closeButtonProps } },
    // Its track is told from the page, and its choice from the track.
    SegmentedControl: { styles: { root: { background: 'var(--track-surface)' } } },
  },
});

/** Surfaces that Mantine has no name for, and its own greys where they are too pale to read (WCAG AA). */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566067',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-anchor': harbor[8],
    '--mantine-color-placeholder': '#6b757c',
    '--mantine-color-green-light-color': '#1d6529',
    '--mantine-color-orange-light-color': '#96380a',
    '--mantine-color-red-light-color': '#a51d1d',
    '--page-background': '#f3f5f6',
    '--quiet-surface': '#f7f9f9',
    '--ringing-surface': harbor[0],
    '--sign-surface': '#e4e9eb',
    '--bubble-surface': '#edf1f2',
    '--column-surface': '#e8edee',
    '--track-surface': '#e4e9eb',
    '--asked-surface': '#fff4e6',
    '--asked-text': '#8a3408',
    '--chosen-text': harbor[9],
    '--tick': harbor[7],
    '--untick': '#b3bdc2',
  },
  dark: {
    '--mantine-color-dimmed': '#a6afb4',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-placeholder': '#8b959a',
    '--mantine-color-harbor-light': '#14383d',
    '--mantine-color-harbor-light-hover': '#19444a',
    '--mantine-color-harbor-light-color': harbor[2],
    '--page-background': '#131617',
    '--quiet-surface': '#262b2d',
    '--ringing-surface': '#123338',
    '--sign-surface': '#383e41',
    '--bubble-surface': '#363c3f',
    '--column-surface': '#191d1e',
    '--track-surface': '#171b1c',
    '--asked-surface': '#3b2a17',
    '--asked-text': '#ffc078',
    '--chosen-text': harbor[2],
    '--tick': harbor[4],
    '--untick': '#596166',
  },
});

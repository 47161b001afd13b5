// The switch between light and dark.
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { MoonIcon, SunIcon } from './icons.tsx';

export function useColorSchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = shown === 'dark' ? 'light' : 'dark';
  return { other, Icon: shown === 'dark' ? SunIcon : MoonIcon, toggle: () => setColorScheme(other) } as const;
}

export function ColorSchemeToggle() {
  const { other, Icon, toggle } = useColorSchemeSwitch();
  return (
    <ActionIcon variant="default" size="lg" aria-label={`Switch to ${other} mode`} onClick={toggle}>
      <Icon />
    </ActionIcon>
  );
}

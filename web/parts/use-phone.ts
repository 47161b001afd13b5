// Whether the screen is as narrow as a phone's, where pages lay themselves out anew.
import { useMediaQuery } from '@mantine/hooks';

export const usePhone = (): boolean => useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) === true;

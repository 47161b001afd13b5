// A problem as it is named on the screen.
import type { Problem } from '../../api/problems.ts';
import { writeNumber } from '../wording.ts';

/** With the numbers that it is about: "Texts are paused: (503) 555-0142". */
export const titleOf = ({ title, lines }: Problem): string =>
  lines.length === 0 ? title : `${title}: ${lines.map((line) => writeNumber(line.phoneNumber)).join(', ')}`;

/** Those for which texts do not go out. */
export const stopTexts = (problems: Problem[]): Problem[] => problems.filter(({ level }) => level !== 'attention');

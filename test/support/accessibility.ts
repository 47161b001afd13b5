// What axe-core finds on a page, so that everybody can use it: serious and critical findings, in light and in dark.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Findings as "rule: where", for the page as it stands, light first and then dark; empty when there are none. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
    // Colors that are still changing would be read half-way.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
    // Not as a script of the page: its content security policy allows none but its own.
    await page.evaluate(axe.source);
    // In the dark only colors are others.
    const rules = colorScheme === 'light' ? [] : ['color-contrast', 'link-in-text-block'];
    const findings = await page.evaluate(async (only) => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
      type Violation = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] };
      const { violations } = await axe.run({ resultTypes: ['violations'], ...(only.length > 0 ? { runOnly: only } : {}) });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary})`));
    }, rules);
    found.push(...findings.map((finding) => `${colorScheme}: ${finding}`));
  }
  return found;
}

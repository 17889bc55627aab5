import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { NamesPage, READING } from './names-page';

const CARD = '.care-lexicon-popover .care-lexicon-card';
const DEFINITION = `${CARD} .care-lexicon-definition`;
const FOLD = `${CARD} .care-lexicon-fold`;
const CHIP = '.prompt .care-lexicon-chip';

/** What a card says of an entry, and where it leads. */
export function entryCardJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);

	/** Opens the card of the first name of a text. */
	async function showCard(text: string): Promise<void> {
		await page.read(text);
		await driver.waitFor(READING);
		await driver.click(READING);
		await driver.waitFor(CARD);
	}

	const button = (text: string, path = ''): string => `${CARD} ${path && `[data-path="${path}"]`} button:has-text("${text}")`;
	const openNote = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
	const opens = (path: string): Promise<unknown> => until(openNote, (now) => now === path, `${path} should be open`);

	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
	});

	describe('the definition on a card', () => {
		/** What is drawn of it: each element with its text. */
		const drawn = (): Promise<string[]> => driver.exec(
			(_, css) => [...document.querySelectorAll(`${css} :not(span)`)].map((el) => `${el.tagName} ${el.textContent ?? ''}`),
			DEFINITION,
		);
		const draws = (wanted: readonly string[]): Promise<unknown> =>
			until(drawn, (now) => now.join('\n') === wanted.join('\n'), `The definition should have ${wanted.join(', ')}`);

		it('has the emphasis, code, highlights and links of its note', async () => {
			const text = 'A **model** of _plans_ with `H-codes`, ==copays==, the [[HMO]] and the [rule](https://example.org).\n';
			await driver.write('Plans/VBID.md', text);
			await showCard('VBID pays.\n');
			await draws(['STRONG model', 'EM plans', 'CODE H-codes', 'MARK copays', 'A HMO', 'A rule']);
			assert.deepEqual(await driver.texts(DEFINITION), ['A model of plans with H-codes, copays, the HMO and the rule.']);
			await driver.click(`${DEFINITION} a.internal-link`);
			await opens('Models/Health Maintenance Organization.md');
			await driver.waitGone(CARD);
		});

		it('resolves its links from the note that it stands in, and tells which lead nowhere', async () => {
			await driver.write('Inbox/Panel.md', 'Nothing.\n');
			await driver.write('Plans/Panel.md', 'Nothing.\n');
			await driver.write('Plans/VBID.md', 'A model with a [panel](./Panel.md) and a [[Place without a note]].\n');
			await showCard('VBID pays.\n');
			await driver.waitFor(`${DEFINITION} a.is-unresolved`);
			assert.deepEqual(await driver.texts(`${DEFINITION} a.is-unresolved`), ['Place without a note']);
			await page.focus(`${DEFINITION} a`);
			await driver.press('Enter');
			await opens('Plans/Panel.md');
		});

		it('loads nothing, and runs nothing', async () => {
			await driver.write('Plans/VBID.md', 'A **model** ![chart](http://pictures.invalid/a.png) ![[HMO]] of #plans.\n');
			await showCard('VBID pays.\n');
			await draws(['STRONG model']);
			const found = await driver.exec((_, css) => ({
				asked: performance.getEntriesByType('resource').filter(({ name }) => name.includes('pictures.invalid')).length,
				elements: document.querySelectorAll(`${css} :is(img, iframe, video, audio, object, embed, script, style, .internal-embed, a)`).length,
			}), CARD);
			assert.deepEqual(found, { asked: 0, elements: 0 });
			assert.deepEqual(await driver.texts(DEFINITION), ['A model of #plans.']);
		});

		it('is that of the other note behind "see", which is a link', async () => {
			await driver.write('Plans/VBID.md', 'A **model** of plans.\n');
			await driver.write('Plans/VBD.md', 'See [[VBID]].\n');
			await showCard('VBD pays.\n');
			await draws(['A VBID', 'STRONG model']);
			assert.deepEqual(await driver.texts(DEFINITION), ['see VBID: A model of plans.']);
			await driver.click(`${DEFINITION} a`);
			await opens('Plans/VBID.md');
		});
	});

	describe('the facts on a card', () => {
		const facts = (): Promise<string[]> => driver.texts(`${CARD} .care-lexicon-facts > *`);

		it('are folded below the definition, and unfold by click and by key', async () => {
			const section = '## Scope\n\n- All **states**\n- no islands\n';
			await driver.write('Plans/VBID.md', `---\npayer: CMS\nid: 7\ntags: [plan]\n---\nA model of plans.\n\n${section}`);
			await showCard('VBID pays.\n');
			assert.deepEqual([await driver.texts(FOLD), await facts()], [['2 facts'], []]);
			await driver.click(FOLD);
			assert.deepEqual(await facts(), ['payer', 'CMS', 'Scope', 'All states; no islands']);
			assert.equal(await driver.exec((_, css) => document.querySelector(css)?.getAttribute('aria-expanded'), FOLD), 'true');
			await page.focus(FOLD);
			await driver.press('Enter');
			assert.deepEqual(await facts(), []);
		});

		it('are a dozen at most, and the others are counted', async () => {
			const lines = Array.from({ length: 15 }, (_, i) => `fact ${i + 1}: value ${i + 1}`);
			await driver.write('Plans/VBID.md', ['---', ...lines, '---', 'A model of plans.', ''].join('\n'));
			await showCard('VBID pays.\n');
			await driver.click(FOLD);
			assert.equal((await driver.texts(`${CARD} .care-lexicon-facts > dt`)).length, 12);
			assert.deepEqual(await driver.texts(`${CARD} .care-lexicon-facts + div`), ['and 3 more']);
		});

		it('are not there where there are none', async () => {
			await driver.write('Plans/VBID.md', '---\nid: 7\n---\nA model of plans.\n');
			await showCard('VBID pays.\n');
			assert.deepEqual(await driver.texts(FOLD), []);
		});
	});

	describe('what a card leads to', () => {
		it('is a comparison with the entry, of which the next one is picked', async () => {
			await showCard('A CIN met.\n');
			await driver.click(button('Compare with'));
			await driver.waitFor('.prompt');
			assert.deepEqual(await driver.texts(CHIP), ['Clinically Integrated Network (CIN)']);
			await driver.type('ipa');
			await until(
				() => driver.texts('.prompt .suggestion-item.is-selected'),
				([first = '']) => first.startsWith('IPA'),
				'The search should find the IPA',
			);
			await driver.press('Enter');
			assert.equal((await driver.texts(CHIP)).length, 2);
		});

		it('is a comparison of the notes that an ambiguous name may mean', async () => {
			await showCard('Ask the MSSP.\n');
			await driver.click(button('Compare with', 'Programs/Medicare Shared Savings Program.md'));
			await driver.waitFor('.prompt');
			assert.deepEqual(await driver.texts(CHIP), ['Medicare Shared Savings Program', 'Managed Security Service Provider']);
		});

		it('is the mentions of the entry', async () => {
			await showCard('A CIN met.\n');
			await driver.click(button('Mentions'));
			await driver.waitFor('.care-lexicon-mentions');
			await until(
				() => driver.texts('.care-lexicon-mentions .mod-mention'),
				(rows) => rows.length > 0,
				'The mentions should be listed',
			);
			await driver.waitGone(CARD);
		});
	});

	describe('where an entry on a card is from', () => {
		const origins = (): Promise<string[]> => driver.texts(`${CARD} .care-lexicon-origin :is(span, li)`);

		it('is told in one line: its folder, and where the definition was taken from', async () => {
			await driver.write('Plans/VBID.md', 'A model of plans.\n');
			await showCard('VBID pays.\n');
			assert.deepEqual(await origins(), ['From the text, line 1', 'In the folder Plans']);
		});

		it('is told with why it is meant, where others have the name', async () => {
			await driver.write('Plans/VBID.md', '---\nsource: CMS\naliases: [VB]\n---\n*A model of plans.*\n');
			await driver.write('Inbox/Voice box.md', '---\naliases: [VB]\n---\n*A box for voices.*\n');
			await showCard('---\nlexicon-meanings:\n  VB: "[[VBID]]"\n---\nThe VB pays.\n');
			assert.deepEqual(await origins(), [
				'Source: CMS', 'Why:', 'This note says that VB means VBID', 'In the folder Inbox', 'Nothing here speaks for it',
			]);
		});
	});

	describe('the meanings of an ambiguous name', () => {
		it('stand side by side, each with its own buttons', async () => {
			await showCard('Ask the MSSP.\n');
			const places = await driver.exec((_, css) => [...document.querySelectorAll(`${css} .care-lexicon-candidate`)].map((el) => {
				const { left, right, top } = el.getBoundingClientRect();
				return { left, right, top };
			}), CARD);
			const [first, second] = places;
			assert.equal(places.length, 2);
			assert.ok(first && second && first.top === second.top && first.right < second.left, JSON.stringify(places));
			assert.deepEqual(await driver.texts(`${CARD} .care-lexicon-candidate:first-child button:not(.care-lexicon-fold)`), [
				'Open', 'Link', 'Compare with …', 'Mentions',
			]);
		});
	});
}

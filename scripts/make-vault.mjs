// Makes a healthcare vault of any size, always the same for the same seed: node scripts/make-vault.mjs DIR [NOTES] [SEED].
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The words of a text that has blanks and line breaks between them. */
const list = (words) => words.trim().split(/\s+/);

const KINDS = list(`
Accountable Ambulatory Behavioral Bundled Capitated Clinical Community Coordinated Delegated Episodic Federal Geriatric Hospital
Integrated Managed Maternal Medicaid Medicare Pediatric Preferred Regional Rural Shared Specialty Virtual
`);
const TOPICS = list(`
Access Attribution Benchmark Benefit Billing Care Claims Coding Coverage Credentialing Discharge Eligibility Encounter Enrollment
Payment Pharmacy Practice Quality Referral Reporting Revenue Risk Savings Utilization Wellness
`);
const FORMS = list(`
Act Agreement Alliance Association Center Commission Council Fund Index Initiative Measure Model Network Organization Partnership
Pathway Plan Policy Program Registry Rule Service Standard System Track
`);
const WORDS = list(`
a about after all also an and any are as at be before between both but by can care claim clinic cost data day each every fee for from
group has have health hospital how if in into is it its list many may member more most nurse of office on one or order other out over
patient pay per physician plan practice provider quality rate record report review risk rule same see service share staff such team than
that the their them then there these they this through time to under unit use value visit was well were when which who will with year
`);
/** Acronyms that are ordinary words in small letters: texts are full of the words, and those are no mentions. */
const TRAPS = ['HIM', 'IT', 'OR', 'US', 'WHO', 'ALL', 'AS', 'CARE', 'TEAM', 'IF', 'HOW', 'SEE', 'MAY', 'ONE'];
const ATTRIBUTES = ['Purpose', 'Structure', 'Financial model', 'Primary focus', 'Owner', 'Services', 'Risk'];

/** A small generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32, public domain). */
function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Stand around a planted mention until its place in the note is known: never in a text. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/**
 * Writes the vault and returns its notes: the path of each, and the mentions planted in it as [from, to, kind], in UTF-16 code units. Half
 * the notes are in the legacy style, half in the modern one.
 */
export function makeVault(folder, count = 10_000, seed = 42) {
	const random = randomFrom(seed);
	const pick = (given) => given[Math.floor(random() * given.length)];
	const words = (number) => Array.from({ length: number }, () => pick(WORDS)).join(' ');
	const sentence = (number) => `${words(number).replace(/^./, (first) => first.toUpperCase())}.`;
	const subjects = Array.from({ length: count }, (_, i) => subject(i));

	rmSync(folder, { recursive: true, force: true });
	for (let i = 0; i < 50; i++) mkdirSync(path.join(folder, String(i).padStart(2, '0')), { recursive: true });
	return subjects.map((one, i) => {
		const file = `${String(i % 50).padStart(2, '0')}/${one.title}.md`;
		const { text, planted } = unmark(note(one, i));
		writeFileSync(path.join(folder, file), text);
		return { file, planted };
	});

	/** A title that no other note has, an acronym that some others may have too, and another wording. */
	function subject(i) {
		const parts = [KINDS[i % 25], TOPICS[Math.floor(i / 25) % 25], pick(TOPICS), FORMS[Math.floor(i / 625) % 25]];
		const round = Math.floor(i / 15_625);
		const plain = [...parts, ...(round > 0 ? [`Tier ${round}`] : [])].join(' ');
		const acronym = TRAPS[i] ?? `${parts.map((part) => part[0]).join('')}${i}`;
		return {
			title: i % 3 === 0 || TRAPS[i] ? `${plain} ${i}` : `${plain} (${acronym})`,
			plain: i % 3 === 0 || TRAPS[i] ? null : plain,
			acronym,
			wording: `${parts[3]} for ${parts[0]} ${parts[1]} ${i}`,
		};
	}

	/** A name of some note, in one of its forms, as it stands in running text. */
	function mention(i, place = '') {
		const other = Math.floor(random() * (count - 1));
		const { title, plain, acronym, wording } = subjects[other < i ? other : Math.min(other + 1, count - 1)];
		const name = plain ?? title;
		const plural = plain === null || /\d$/.test(plain) ? null : plain.endsWith('y') ? `${plain.slice(0, -1)}ies` : `${plain}s`;
		const [kind, text] = pick([
			['title', name],
			['title', name],
			['title-lower', plain === null ? name : name.toLowerCase()],
			['acronym', acronym],
			['acronym-plural', `${acronym}s`],
			['alias', wording],
			['possessive', name],
			['title-plural', plural ?? name],
		]);
		const said = plural === null && kind === 'title-plural' ? 'title' : kind;
		return `${OPEN}${place || said}|${text}${CLOSE}${kind === 'possessive' ? "'s" : ''}`;
	}

	function link() {
		const { title, acronym } = pick(subjects);
		return random() < 0.5 ? `[[${title}]]` : `[[${title}|${acronym}]]`;
	}

	function note({ title, acronym, wording }, i) {
		const legacy = i % 2 === 0;
		const head = legacy
			? `---\ntags: definition, him, area${i % 17}, glossary/area${i % 5}\nalias: ${acronym}, ${wording}\n` +
				'created: 2022-04-25T11:06:29-04:00\nupdated: 2022-08-05T23:57:51-04:00\n---\n'
			: `---\ntags: [definition, area${i % 17}]\naliases:\n  - "${acronym}"\n  - "${wording}"\nstatus: active\n---\n\n`;
		const paragraph = () =>
			`${sentence(10 + Math.floor(random() * 10))} ${words(8)} ${mention(i)} ${sentence(9)} ` +
			`${sentence(10)} ${words(6)} ${mention(i)}, ${sentence(9)}\n`;
		const part = (share, text) => (random() < share ? `${text()}\n` : '');
		return [
			`${head}# ${title}\n*${sentence(20)}*\n`,
			paragraph(),
			paragraph(),
			`${ATTRIBUTES[i % 3]}:: ${words(6)}\n`,
			`## ${ATTRIBUTES[3 + (i % 4)]}\n${paragraph()}`,
			paragraph(),
			paragraph(),
			part(0.3, () => `See ${link()} and ${link()} ${words(8)}.\n`),
			part(0.2, () =>
				legacy
					? `\`\`\`ad-Info\ntitle: ${words(4)}\n${sentence(18)} ${link()}\n\`\`\`\n`
					: `> [!tip]- ${words(4)}\n> ${sentence(18)} ${link()}\n`,
			),
			part(0.2, () => `\`\`\`sql\nselect * from claims where program = "${title}"\n\`\`\`\n\nInline \`${acronym}\` ${words(6)}.\n`),
			part(0.3, () => `| Attribute | Value |\n| --- | --- |\n| Payer | ${mention(i, 'table-cell')} |\n`),
			part(
				0.2,
				() =>
					`Paid $${Math.floor(random() * 900) + 100} per member and $${Math.floor(random() * 9000)} a case; ` +
					`see https://example.org/${acronym}/x.html ${words(5)}.\n`,
			),
		].join('\n');
	}
}

/** Takes the marks out of a note, and tells where they stood. */
function unmark(marked) {
	const planted = [];
	let text = '';
	for (const [i, part] of marked.split(OPEN).entries()) {
		const end = part.indexOf(CLOSE);
		if (i === 0) text = part;
		else {
			const bar = part.indexOf('|');
			planted.push([text.length, text.length + end - bar - 1, part.slice(0, bar)]);
			text += part.slice(bar + 1, end) + part.slice(end + 1);
		}
	}
	return { text, planted };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const [folder, count, seed] = process.argv.slice(2);
	if (!folder) throw new Error('Name the folder to make the vault in: node scripts/make-vault.mjs DIR [NOTES] [SEED].');
	console.log(`${makeVault(folder, Number(count ?? 10_000), Number(seed ?? 42)).length} notes in ${folder}`);
}

import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';
import { adKind, readAdHeader, readNativeHeader } from '../../../../src/engine/note/blocks/callouts';

const calloutsOf = (text: string) => findBlocks(text, 0).callouts;

/** What an `ad-info` block of these lines says, and its body. */
function readAd(lines: readonly string[]) {
	const text = ['```ad-info', ...lines, '```'].join('\n');
	const [callout, ...others] = calloutsOf(text);
	expect(others).toEqual([]);
	return { ...callout, body: callout && text.slice(callout.body.from, callout.body.to) };
}

/** What a callout with this first line says, its body being one line. */
function readNative(firstLine: string) {
	const [callout, ...others] = calloutsOf(`> ${firstLine}\n> An ACO shares savings.`);
	expect(others).toEqual([]);
	return callout;
}

describe('the type of an admonition block', () => {
	it.each([
		['ad-info', 'info'],
		['ad-Info', 'info'],
		['ad-INFO', 'info'],
		['ad-iNFO', 'info'],
		['AD-Info', 'info'],
		['ad-billing', 'billing'],
		['ad-Law', 'law'],
		['ad-340B', '340b'],
		['ad-prior-auth', 'prior-auth'],
		['ad-Stark_Law', 'stark_law'],
		['ad-coûts', 'coûts'],
		['ad-info for payers only', 'info'],
		['ad-info\ttitle: no title', 'info'],
		['ad-__proto__', '__proto__'],
	])('is read in any case and of any name, what follows ignored: %j', (info, kind) => {
		expect(adKind(info)).toBe(kind);
	});

	it.each(['', 'ad', 'ad-', 'ad- info', 'ad info', 'add-info', 'bad-info', 'sql ad-info', 'info', 'ad_info'])('is none in %j', (info) => {
		expect(adKind(info)).toBeNull();
	});

	it.each([
		['```ad-info', '```', 'Info'],
		['```ad-INFO', '```', 'Info'],
		['```ad-prior-auth', '```', 'Prior-auth'],
		['```ad-ACO', '```', 'Aco'],
		['```ad-340B', '```', '340b'],
		['``` ad-info', '```', 'Info'],
		['```ad-info title: none', '```', 'Info'],
		['~~~ad-info', '~~~', 'Info'],
		['`````ad-info', '`````', 'Info'],
	])('makes the title where the author wrote none: %j', (open, close, title) => {
		expect(calloutsOf(`${open}\nAn ACO.\n${close}`)).toMatchObject([{ syntax: 'ad', title }]);
	});
});

describe('the options of an admonition block', () => {
	it.each([
		['a title', ['title: Who pays', 'CMS.'], { title: 'Who pays' }, 'CMS.'],
		['a title without a blank', ['title:Who pays', 'CMS.'], { title: 'Who pays' }, 'CMS.'],
		['a title with a colon', ['title: MSSP: the other one', 'CMS.'], { title: 'MSSP: the other one' }, 'CMS.'],
		['a title in quotation marks', ['title: "Who pays"', 'CMS.'], { title: '"Who pays"' }, 'CMS.'],
		['a title in Markdown', ['title: **Who** pays [[CMS]]', 'CMS.'], { title: '**Who** pays [[CMS]]' }, 'CMS.'],
		['an empty title, which asks for no title', ['title:', 'CMS.'], { title: '', fold: null }, 'CMS.'],
		['a blank title, which asks for no title', ['title:  ', 'CMS.'], { title: '' }, 'CMS.'],
		['an empty title in a block that folds', ['title:', 'collapse: open', 'CMS.'], { title: '', fold: 'open' }, 'CMS.'],
		['collapse: open', ['collapse: open', 'CMS.'], { fold: 'open', title: 'Info' }, 'CMS.'],
		['collapse: closed', ['collapse: closed', 'CMS.'], { fold: 'closed' }, 'CMS.'],
		['collapse: none', ['collapse: none', 'CMS.'], { fold: null }, 'CMS.'],
		['collapse with a large letter, which is an unknown value', ['collapse: Open', 'CMS.'], { fold: 'closed' }, 'CMS.'],
		['collapse with an unknown value', ['collapse: no', 'CMS.'], { fold: 'closed' }, 'CMS.'],
		['collapse without a value', ['collapse:', 'CMS.'], { fold: 'closed' }, 'CMS.'],
		['no collapse at all', ['CMS.'], { fold: null, icon: null, color: null, metadata: null }, 'CMS.'],
		['an icon', ['icon: coins', 'CMS.'], { icon: 'coins' }, 'CMS.'],
		['a colour as numbers', ['color: 20, 90, 60', 'CMS.'], { color: '20, 90, 60' }, 'CMS.'],
		['a colour as CSS', ['color: hsl(120, 60%, 40%)', 'CMS.'], { color: 'hsl(120, 60%, 40%)' }, 'CMS.'],
		['metadata', ['metadata: payer wide', 'CMS.'], { metadata: 'payer wide' }, 'CMS.'],
		[
			'all of them in any order',
			['metadata: payer', 'color: #123', 'collapse: open', 'icon: coins', 'title: Who pays', 'CMS.'],
			{ metadata: 'payer', color: '#123', fold: 'open', icon: 'coins', title: 'Who pays' },
			'CMS.',
		],
		['options and no body', ['title: Who pays', 'collapse: open'], { title: 'Who pays', fold: 'open' }, ''],
		['nothing', [], { title: 'Info', fold: null }, ''],
	])('are read from its first lines: %s', (_what, lines, says, body) => {
		expect(readAd(lines)).toMatchObject({ ...says, body });
	});

	it.each([
		['a second title', ['title: First', 'title: Second', 'icon: coins'], { title: 'First', icon: null }, 'title: Second\nicon: coins'],
		['a second icon', ['icon: coins', 'icon: bank'], { icon: 'coins' }, 'icon: bank'],
		['a blank line', ['', 'title: Late'], { title: 'Info' }, '\ntitle: Late'],
		['a blank line behind an option', ['collapse: open', '  ', 'title: Late'], { title: 'Info', fold: 'open' }, '  \ntitle: Late'],
		[
			'a line of text',
			['CMS pays.', 'title: Late', 'collapse: open'],
			{ title: 'Info', fold: null },
			'CMS pays.\ntitle: Late\ncollapse: open',
		],
		['an indented option', [' title: Late'], { title: 'Info' }, ' title: Late'],
		['an option with a large letter', ['Title: Late', 'icon: coins'], { title: 'Info', icon: null }, 'Title: Late\nicon: coins'],
		['an option with a blank before the colon', ['title : Late'], { title: 'Info' }, 'title : Late'],
		['an unknown option', ['author: CMS', 'title: Late'], { title: 'Info' }, 'author: CMS\ntitle: Late'],
		['an option in a word', ['subtitle: Late'], { title: 'Info' }, 'subtitle: Late'],
		['an option without its colon', ['title Late'], { title: 'Info' }, 'title Late'],
	])('end with the first other line, which is body: %s', (_what, lines, says, body) => {
		expect(readAd(lines)).toMatchObject({ ...says, body });
	});

	it('are as many lines as the header took', () => {
		const text = 'title: A\ncollapse: open\nCMS.';
		const { header, taken } = readAdHeader(text, [0, 8, 9, 23, 24, 28], 'info');
		expect(taken).toBe(2);
		expect(header.titleAt && text.slice(header.titleAt.from, header.titleAt.to).trim()).toBe('A');
		expect(readAdHeader(text, [], 'info')).toMatchObject({ taken: 0, header: { title: 'Info', titleAt: null } });
	});
});

describe('the first line of a native callout', () => {
	it.each([
		['[!info]', { kind: 'info', title: 'Info', fold: null, metadata: null }],
		['[!info] Who pays', { kind: 'info', title: 'Who pays', fold: null }],
		['[!INFO] Who pays', { kind: 'info', title: 'Who pays' }],
		['[!NOTE]', { kind: 'note', title: 'Note' }],
		['[!prior-auth]', { kind: 'prior-auth', title: 'Prior auth' }],
		['[!medicare-secondary-payer]', { kind: 'medicare-secondary-payer', title: 'Medicare secondary payer' }],
		['[!billing] Claims', { kind: 'billing', title: 'Claims' }],
		['[!info]+', { kind: 'info', title: 'Info', fold: 'open' }],
		['[!info]-', { kind: 'info', title: 'Info', fold: 'closed' }],
		['[!info]+ Who pays', { title: 'Who pays', fold: 'open' }],
		['[!info]- Who pays', { title: 'Who pays', fold: 'closed' }],
		['[!info]-Who pays', { title: 'Who pays', fold: 'closed' }],
		['[!info]Who pays', { title: 'Who pays', fold: null }],
		['[!info] - Who pays', { title: '- Who pays', fold: null }],
		['[!info]   ', { title: 'Info' }],
		['[!info] **Who** pays [[CMS]]', { title: '**Who** pays [[CMS]]' }],
		['[!info] Who pays [!] now', { title: 'Who pays [!] now' }],
		['[!info|wide]', { kind: 'info', title: 'Info', metadata: 'wide' }],
		['[!info|wide]- Who pays', { kind: 'info', title: 'Who pays', metadata: 'wide', fold: 'closed' }],
		['[!info| wide left ] Who pays', { kind: 'info', metadata: 'wide left' }],
		['[!info|wide|left]', { kind: 'info', metadata: 'wide|left' }],
		['[!info|]', { kind: 'info', metadata: '' }],
		['[! info ]', { kind: 'info', title: 'Info' }],
		[' [!info] Who pays', { kind: 'info', title: 'Who pays' }],
	])('says type, fold, metadata and title: %j', (line, says) => {
		expect(readNative(line)).toMatchObject({ syntax: 'native', icon: null, color: null, ...says });
	});

	it.each([
		'[info] Who pays',
		'!info Who pays',
		'[!]',
		'[! ] Who pays',
		'[!|wide]',
		'[!info Who pays',
		'[ !info]',
		'\\[!info]',
		'See [!info]',
		'[[!info]]',
		'[![x](y)',
	])('is none: %j', (line) => {
		expect(readNativeHeader(line, 0, line.length)).toBeNull();
		expect(readNative(line)).toBeUndefined();
	});

	it('stands whole on that line', () => {
		expect(calloutsOf('> [!info\n> ] Who pays')).toEqual([]);
	});

	it('says where the title of the author stands', () => {
		const titleIn = (line: string) => {
			const at = readNativeHeader(line, 0, line.length)?.titleAt;
			return at && line.slice(at.from, at.to).trim();
		};
		expect(titleIn('[!info|wide]- Who pays')).toBe('Who pays');
		expect(titleIn('[!info] ')).toBeNull();
	});
});

describe('the title of a callout', () => {
	it.each([
		['```ad-info\ncollapse: open\ntitle: Who pays\nCMS.\n```', ['title: Who pays', 'paragraph: CMS.']],
		['> [!info]+ Who pays\n> CMS.', ['title: Who pays', 'paragraph: CMS.']],
		['> [!info] Who pays', ['title: Who pays']],
		['> [!info]\n> CMS.', ['paragraph: CMS.']],
		['```ad-info\ntitle:\nCMS.\n```', ['paragraph: CMS.']],
	])('is a block of its own where the author wrote one: %j', (text, blocks) => {
		const found = findBlocks(text, 0).blocks;
		expect(found.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to).trim()}`)).toEqual(blocks);
		expect(found.every(({ container }) => container?.kind === 'callout')).toBe(true);
	});
});

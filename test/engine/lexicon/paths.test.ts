import { describe, expect, it } from 'vitest';
import { Paths } from '../../../src/engine/lexicon/paths';

function vault(...all: string[]): Paths {
	const paths = new Paths();
	for (const path of all) paths.add(path);
	return paths;
}

describe('a link leads to a file', () => {
	it.each([
		['by its base name', 'ACO', ['Glossary/ACO.md'], 'Glossary/ACO.md'],
		['by its base name and ending', 'ACO.md', ['Glossary/ACO.md'], 'Glossary/ACO.md'],
		['by its whole path', 'Glossary/ACO', ['ACO.md', 'Glossary/ACO.md'], 'Glossary/ACO.md'],
		['by its whole path with ending', 'Glossary/ACO.md', ['ACO.md', 'Glossary/ACO.md'], 'Glossary/ACO.md'],
		['by a path from the root with a slash', '/Glossary/ACO', ['Old/Glossary/ACO.md', 'Glossary/ACO.md'], 'Glossary/ACO.md'],
		['by the end of its path', 'Payment/Capitation', ['Capitation.md', 'Glossary/Payment/Capitation.md'], 'Glossary/Payment/Capitation.md'],
		['in any letter case', 'glossary/aco', ['Glossary/ACO.md'], 'Glossary/ACO.md'],
		['in any letter case of the ending', 'ACO', ['ACO.MD'], 'ACO.MD'],
		['in composed letters for decomposed ones', 'M\u00e9ni\u00e8re', ['Me\u0301nie\u0300re.md'], 'Me\u0301nie\u0300re.md'],
		['in decomposed letters for composed ones', 'Me\u0301nie\u0300re', ['a/M\u00e9ni\u00e8re.md'], 'a/M\u00e9ni\u00e8re.md'],
		['whose name holds dots', 'ICD-10 v2.1', ['Codes/ICD-10 v2.1.md'], 'Codes/ICD-10 v2.1.md'],
		['that is a picture', 'chart.png', ['chart.md', 'Files/chart.png'], 'Files/chart.png'],
		['that is a canvas in a folder', 'Files/model.canvas', ['Files/model.canvas'], 'Files/model.canvas'],
		['named in Han', '糖尿病', ['詞彙/糖尿病.md'], '詞彙/糖尿病.md'],
		['named in Greek capitals', 'ΟΜΑΔΑ', ['Ομαδα.md'], 'Ομαδα.md'],
		['named in Arabic', 'منظمة', ['منظمة.md'], 'منظمة.md'],
		['named in Thai', 'องค์กร', ['คำ/องค์กร.md'], 'คำ/องค์กร.md'],
		['named constructor', 'constructor', ['a/constructor.md'], 'a/constructor.md'],
		['named __proto__', '__proto__', ['__proto__.md'], '__proto__.md'],
		['that is the source, where it says nothing', '', ['ACO.md'], 'Notes/Source.md'],
	])('%s: %s', (_how, target, files, path) => {
		expect(vault(...files).resolve(target, 'Notes/Source.md')).toBe(path);
	});

	it.each([
		['the root before all folders', 'ACO', 'Notes/x.md', ['Notes/ACO.md', 'ACO.md'], 'ACO.md'],
		['the folder of the source before a shorter path', 'ACO', 'Notes/Deep/x.md', ['A/ACO.md', 'Notes/Deep/ACO.md'], 'Notes/Deep/ACO.md'],
		['a folder below the source before a shorter path', 'ACO', 'Notes/x.md', ['A/ACO.md', 'Notes/Deep/ACO.md'], 'Notes/Deep/ACO.md'],
		['the shortest path from elsewhere', 'ACO', 'Notes/x.md', ['Glossary/Old/ACO.md', 'Glossary/ACO.md'], 'Glossary/ACO.md'],
		['the shortest path from the root', 'ACO', 'x.md', ['Glossary/Old/ACO.md', 'Glossary/ACO.md'], 'Glossary/ACO.md'],
		['the whole path before one that ends like it', 'G/ACO', 'Old/x.md', ['Old/G/ACO.md', 'G/ACO.md'], 'G/ACO.md'],
		['the exact letter case among two files of one path', 'aco', 'x.md', ['ACO.md', 'aco.md'], 'aco.md'],
	])('choosing %s', (_rule, target, source, files, path) => {
		expect(vault(...files).resolve(target, source)).toBe(path);
		expect(vault(...[...files].reverse()).resolve(target, source)).toBe(path);
	});

	it.each([
		['./ACO', 'Notes/x.md', 'Notes/ACO.md'],
		['../ACO', 'Notes/x.md', 'ACO.md'],
		['../Glossary/ACO.md', 'Notes/x.md', 'Glossary/ACO.md'],
		['../../Glossary/ACO', 'Notes/Deep/x.md', 'Glossary/ACO.md'],
		['./Deep/../ACO', 'Notes/x.md', 'Notes/ACO.md'],
		['./ACO', 'x.md', 'ACO.md'],
	])('from where the source stands: %s in %s is %s', (target, source, path) => {
		expect(vault('ACO.md', 'Notes/ACO.md', 'Glossary/ACO.md', 'Notes/Deep/ACO.md').resolve(target, source)).toBe(path);
	});

	it.each([
		['nothing of that name', 'IPA', 'x.md'],
		['only part of a name', 'CO', 'x.md'],
		['only part of a folder', 'ssary/ACO', 'x.md'],
		['another folder', 'Notes/ACO', 'x.md'],
		['the root, where it is not', '/ACO', 'Glossary/x.md'],
		['a relative place, where it is not', './ACO', 'Notes/x.md'],
		['a place outside the vault', '../../ACO', 'Notes/x.md'],
		['another ending', 'ACO.png', 'x.md'],
		['a name with blanks for hyphens', 'Fee For Service', 'x.md'],
		['what every object has', 'constructor', 'x.md'],
		['the name of a picture without its ending', 'chart', 'x.md'],
	])('but to none where it says %s', (_what, target, source) => {
		expect(vault('Glossary/ACO.md', 'Fee-For-Service.md', 'chart.png').resolve(target, source)).toBeNull();
	});
});

describe('the files of a vault', () => {
	const overviews = Array.from({ length: 10 }, (_, i) => `Models/${String(i)}/Overview.md`);

	it('of one base name are each found from their own folder and by their own path', () => {
		const paths = vault(...overviews);
		for (const path of overviews) {
			expect(paths.resolve('Overview', path.replace('Overview.md', 'x.md'))).toBe(path);
			expect(paths.resolve(path.replace('.md', ''), 'x.md')).toBe(path);
		}
	});

	it('are no longer found when they are removed, while the others stay', () => {
		const paths = vault(...overviews);
		for (const path of overviews.slice(0, 9)) paths.remove(path);
		expect(paths.resolve('Overview', 'Models/0/x.md')).toBe('Models/9/Overview.md');
		paths.remove('Models/9/Overview.md');
		expect(paths.resolve('Overview', 'Models/9/x.md')).toBeNull();
	});

	it('count once, however often they are added', () => {
		const paths = vault('ACO.md', 'ACO.md');
		paths.remove('ACO.md');
		expect(paths.resolve('ACO', 'x.md')).toBeNull();
	});
});

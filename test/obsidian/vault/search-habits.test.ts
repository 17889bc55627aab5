import { describe, expect, it } from 'vitest';
import { asked, followed, NO_SEARCHES, opened, picked, readHabits, writeHabits } from '../../../src/obsidian/vault/search-habits';

const [ACO, HMO, CLAIM] = ['Models/ACO.md', 'Models/HMO.md', 'Payment/Claim.md'];

describe('what is remembered of searches', () => {
	it('is which notes were opened, the latest first and each once', () => {
		const habits = [ACO, HMO, CLAIM, ACO].reduce(opened, NO_SEARCHES);
		expect(habits.recent).toEqual([ACO, CLAIM, HMO]);
	});

	it('is how often a note was picked, and by which queries', () => {
		const habits = picked(picked(picked(NO_SEARCHES, ACO, 'aco'), HMO, ' hmo '), ACO, 'acountable');
		expect(habits.recent).toEqual([ACO, HMO]);
		expect([...habits.picks]).toEqual([[ACO, 2], [HMO, 1]]);
		expect(habits.queries).toEqual(['acountable', 'hmo', 'aco']);
	});

	it('holds a query once, and none that is empty', () => {
		const habits = ['aco', 'hmo', 'aco', '  '].reduce(asked, NO_SEARCHES);
		expect(habits.queries).toEqual(['aco', 'hmo']);
		expect(picked(NO_SEARCHES, ACO, '').queries).toEqual([]);
	});

	it('never grows beyond fifty notes and queries, and two hundred picks', () => {
		let habits = NO_SEARCHES;
		for (let i = 0; i < 300; i++) habits = picked(habits, `${i}.md`, `query ${i}`);
		expect([habits.recent.length, habits.queries.length, habits.picks.size]).toEqual([50, 50, 200]);
		expect([habits.recent[0], habits.queries[0], habits.picks.has('299.md'), habits.picks.has('99.md')]).toEqual([
			'299.md',
			'query 299',
			true,
			false,
		]);
	});

	it('follows a note, or a folder, to another path, and forgets what is deleted', () => {
		const habits = picked(picked(NO_SEARCHES, ACO, 'aco'), CLAIM, 'claim');
		expect(followed(habits, ACO, 'ACO.md').recent).toEqual([CLAIM, 'ACO.md']);
		const moved = followed(habits, 'Models', 'Care/Models');
		expect(moved.recent).toEqual([CLAIM, 'Care/Models/ACO.md']);
		expect(moved.picks.get('Care/Models/ACO.md')).toBe(1);
		const gone = followed(habits, CLAIM, null);
		expect([gone.recent, [...gone.picks.keys()]]).toEqual([[ACO], [ACO]]);
		expect(followed(habits, 'Model', null).recent).toEqual(habits.recent);
	});

	it('comes back as it was kept', () => {
		const habits = picked(opened(NO_SEARCHES, HMO), ACO, 'aco');
		expect(readHabits(JSON.parse(JSON.stringify(writeHabits(habits))))).toEqual(habits);
	});

	it.each([null, undefined, 'broken', 7, [], { recent: 'x', picks: { a: 1 }, queries: [1, null] }, { picks: [['a'], ['b', 'c'], 3] }])(
		'is nothing where what was kept is damaged: %j',
		(saved) => {
			expect(readHabits(saved)).toEqual(NO_SEARCHES);
		},
	);
});

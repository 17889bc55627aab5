import { describe, test } from 'vitest';
import { files } from './documented/files';
import { links } from './documented/links';
import { metadata } from './documented/metadata';
import { properties } from './documented/properties';
import { search } from './documented/search';
import { small } from './documented/small';

const tables = { Files: files, Links: links, Metadata: metadata, Properties: properties, 'Small things': small, Search: search };
for (const [name, rows] of Object.entries(tables)) {
	describe(`${name}, as told`, () => {
		for (const { says, source, check } of rows) test(`${says} [${source}]`, check);
	});
}

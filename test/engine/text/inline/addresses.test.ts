import { describe, expect, it } from 'vitest';
import { ALONE, InlineScanner } from '../../../../src/engine/text/inline/inline';
import { marked } from '../../../marked';

/** Expects the marked stretches, and nothing else, to be found as addresses. */
function expectAddresses(source: string): void {
	const { text, ranges } = marked(source);
	expect(new InlineScanner(text).scan(0, text.length, ALONE)).toEqual(ranges.map((range) => ({ kind: 'url', ...range })));
}

describe('addresses with a scheme', () => {
	it.each([
		'see «https://cms.gov/HIPAA» there',
		'«http://localhost:8080/aco»',
		'«obsidian://open?vault=HIPAA»',
		'the full stop is not part of «https://cms.gov/aco».',
		'nor is a comma: «https://cms.gov/aco», or («https://cms.gov»)',
		'brackets in pairs are: «https://example.org/aco_(model)» here',
		'quotes end it: "«https://cms.gov/aco»"',
		'of a search: «https://cms.gov/s?q=aco&p=1#top» there',
		'of two letters «ab://aco», of one a://aco, behind a digit 1ab://aco',
		'a scheme is sought in the text before it: no -://aco',
		'a blank that does not break ends it: «https://cms.gov»\u00a0now',
		'http:// alone is no address, nor http://. or http://...',
		'http:// before «https://cms.gov»',
		'HIPAA://',
	])('finds an address only where marked in %j', expectAddresses);
});

describe('bare host names', () => {
	it.each([
		'on «cms.gov» today',
		'the sentence ends in «cms.gov».',
		'«www.hipaa.example/rules» and «WWW.CMS.GOV»',
		'«Medicare.gov» and («healthcare.gov»)',
		'with a path: «cms.gov/aco-reach/», with a port: «cms.gov:443/aco»',
		'«data.cms.gov»? and «data.cms.gov?q=aco»',
		'dots behind it are none of it: «cms.gov»./aco and «cms.gov».. more',
		'it ends before other signs: «cms.gov»,«cms.gov»{}[«cms.gov»]',
		'of all letters and digits: «az-09.AZ.gov» «a0z9.gov» «AZ.GOV» «a-.gov»',
		'before e-mail «him@az09.gov»',
		'in capitals «HEALTH.NZ» and «HEALTH.CA»',
	])('finds a host name only where marked in %j', expectAddresses);

	it.each([
		'Shared losses raise costs.Medicare pays less.',
		'It lowers costs.Net savings follow.',
		'e.g. the ACO, i.e. the group',
		'code E11.9 and J45.909',
		'the U.S. market, the U.S.A.',
		'Übersicht.example.org and ٣cms.gov stand behind a letter or digit of another script',
		'on Cms.Gov or www.hipaa or WWW.hipaa alone',
		'(.gov or -gov',
		'of the gov... or GOV.. more',
		'in a cms.gov-like way, met @cms.gov',
		'awww.hipaa.example or www..hipaa.example',
		'and/or, ACO/MSSP',
		'version 1.10 or 1.2.3',
		'an ellipsis... or two..gov',
		'Dr.Smith and Ph.D. and No.5',
		'the files claims.xlsx and form.pdf',
		'.gov alone, or gov. alone',
	])('takes nothing in %j for an address', expectAddresses);
});

describe('e-mail addresses', () => {
	it.each([
		'write to «hipaa@cms.gov» today',
		'write to «hipaa.office+aco@mail.cms.gov».',
		'«first_last@clinic.example»',
		'met @ noon',
		'«him.cms.gov@mail.cms.gov» is one, a.@host none',
		'the hyphen is not part of «him@cms.gov»--',
		'a.b@ has no host, a.b@-. none',
		'@HIPAA and HIPAA@',
		'aco@host without a dot',
	])('finds an e-mail address only where marked in %j', expectAddresses);
});

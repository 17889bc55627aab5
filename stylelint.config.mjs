/** What the community directory has against style sheets, and what breaks under a theme. The Electron is that of minAppVersion in manifest.json. */
export default {
	plugins: ['stylelint-no-unsupported-browser-features'],
	rules: {
		'block-no-empty': true,
		'color-named': 'never',
		'color-no-hex': true,
		'color-no-invalid-hex': true,
		'declaration-block-no-duplicate-properties': true,
		'declaration-no-important': true,
		'declaration-property-unit-disallowed-list': { 'font-size': ['px', 'pt'] },
		'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'url'],
		'no-duplicate-selectors': true,
		'plugin/no-unsupported-browser-features': [true, { browsers: ['electron >= 39.2'], ignore: ['css-nesting', 'css-cascade-layers'], ignorePartialSupport: true }],
		'property-no-unknown': true,
		'selector-pseudo-class-disallowed-list': ['has'],
		'unit-no-unknown': true,
	},
};

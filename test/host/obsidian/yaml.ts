import { parse, stringify } from 'yaml';

/**
 * YAML read as the app reads it: `yaml.parse` with its defaults (measured by the Obsidian team in obsidian-importer). Throws
 * YAMLParseError.
 */
export function parseYaml(yaml: string): unknown {
	return parse(yaml) as unknown;
}

/** YAML as the app writes it: nothing for null, no folded lines (measured, as above), no YAML aliases (release 1.9.0). */
export function stringifyYaml(value: unknown): string {
	return stringify(value, { nullStr: '', lineWidth: 0, aliasDuplicateObjects: false });
}

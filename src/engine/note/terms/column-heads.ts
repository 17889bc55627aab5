/** What a column holds: short forms, names, long forms or definitions. */
export type ColumnKind = 'short' | 'name' | 'long' | 'meaning';

const HEADS: Readonly<Record<ColumnKind, string>> = {
	short: 'acronym,abbreviation,abbr,short,short form,shorthand,short name,initials,initialism,letters,symbol,abkürzung,abkürzungen,'
		+ 'abk,kürzel,kurzform,sigla,siglas,acrónimo,abreviatura,abrev,sigle,abréviation,synonym,synonyme,sinónimo,also known as,'
		+ 'also called,aka,other name',
	name: 'term,key term,medical term,word,new word,concept,phrase,expression,name,code,vocabulary,terminology,'
		+ 'terminologie,jargon,modifier,prefix,suffix,root,word part,begriff,begriffe,'
		+ 'fachbegriff,fachwort,wort,wörter,bezeichnung,ausdruck,terminus,término,palabra,concepto,'
		+ 'nombre,código,terme,mot,termine,parola,termo,palavra,begrip,woord',
	long: 'stands for,what it stands for,full form,full name,full term,long form,long name,in full,expansion,expanded,expanded form,'
		+ 'spelled out,written out,langform,ausgeschrieben,steht für,voller name,desarrollo,forma completa,nombre completo,'
		+ 'forme longue',
	meaning: 'meaning,definition,description,explanation,it means,what it means,what this means,what it is,what is it,in plain words,'
		+ 'in plain english,in plain language,plain english,plain language,means,bedeutung,bedeutungen,erklärung,erläuterung,'
		+ 'beschreibung,was es ist,was das ist,was es heißt,was es bedeutet,heißt,significado,significato,definizione,definição,'
		+ 'descrizione,betekenis,definición,descripción,explicación,qué es,qué significa,lo que significa,qué quiere decir,'
		+ 'signification,définition',
};

const KINDS = new Map<string, ColumnKind>(
	(Object.keys(HEADS) as ColumnKind[]).flatMap((kind) => HEADS[kind].split(',').map((head) => [head, kind] as const)),
);

/** What a column holds by its head; null where that says nothing of it. */
export function columnKind(head: string): ColumnKind | null {
	const word = head.toLowerCase().replace(/\s\([^()]*\)$|[.?:]$/, '');
	return KINDS.get(word) ?? KINDS.get(word.replace(/(?:\(s\)|s)$/, '')) ?? null;
}

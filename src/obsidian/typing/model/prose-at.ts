import { scanNote, type Scan } from '../../../engine';

/** Decides where in a text a name may stand: in prose, as the engine reads it. */
export class ProseAt {
	private scan: Scan | null = null;

	/** Whether a part of a text is prose. */
	isProse(text: string, from: number, to: number): boolean {
		if (this.scan?.text !== text) this.scan = scanNote(text);
		return this.scan.prose.some((stretch) => stretch.from <= from && to <= stretch.to);
	}
}

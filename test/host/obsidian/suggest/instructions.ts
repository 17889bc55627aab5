import type { Instruction } from 'obsidian';

/** The line at the foot of a prompt: which key does what. */
export function createInstructions(parentEl: HTMLElement, instructions: Instruction[]): HTMLElement {
	const el = parentEl.createDiv('prompt-instructions');
	for (const { command, purpose } of instructions) {
		const instructionEl = el.createDiv('prompt-instruction');
		instructionEl.createSpan({ cls: 'prompt-instruction-command', text: command });
		instructionEl.createSpan({ text: purpose });
	}
	return el;
}

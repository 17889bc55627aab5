/** Bad usage or an unreadable vault: the message says what is wrong and how to mend it, in one line. The program ends with exit code 2. */
export class UsageError extends Error {}

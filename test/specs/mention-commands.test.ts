import { mentionCommandJourneys } from './mention-commands.journey';
import { runJourneys } from './run-journeys';

runJourneys(mentionCommandJourneys);

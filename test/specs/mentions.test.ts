import { mentionsJourneys } from './mentions.journey';
import { runJourneys } from './run-journeys';

runJourneys(mentionsJourneys);

import { followingJourneys } from './following.journey';
import { runJourneys } from './run-journeys';

runJourneys(followingJourneys);

import { linkingJourneys } from './linking.journey';
import { mentionCommandJourneys } from './mention-commands.journey';
import { mentionsJourneys } from './mentions.journey';
import { popoverJourneys } from './entry-popover.journey';
import { underliningJourneys } from './underlining.journey';
import { runJourneys } from './run-journeys';

runJourneys([mentionsJourneys, underliningJourneys, popoverJourneys, mentionCommandJourneys, linkingJourneys]);

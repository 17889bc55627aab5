import { comparingJourneys } from './comparing.journey';
import { explainingJourneys } from './explaining.journey';
import { followingJourneys } from './following.journey';
import { glossaryJourneys } from './glossary.journey';
import { readingJourneys } from './reading.journey';
import { searchingJourneys } from './searching.journey';
import { suggestingJourneys } from './suggesting.journey';
import { runJourneys } from './run-journeys';

runJourneys([readingJourneys, comparingJourneys, searchingJourneys, followingJourneys, glossaryJourneys, suggestingJourneys, explainingJourneys]);

// Every component of the house, and the parts that many pages share, with their contracts, in the order of the gallery.
import Mark from '#lib/components/mark/Mark.svelte'
import { contract as mark } from '#lib/components/mark/contract.ts'
import StateWord from '#lib/components/state-word/StateWord.svelte'
import { contract as stateWord } from '#lib/components/state-word/contract.ts'
import Clears from '#lib/components/clears/Clears.svelte'
import { contract as clears } from '#lib/components/clears/contract.ts'
import Due from '#lib/components/due/Due.svelte'
import { contract as due } from '#lib/components/due/contract.ts'
import AgencyList from '#lib/components/agency-list/AgencyList.svelte'
import { contract as agencyList } from '#lib/components/agency-list/contract.ts'
import Passage from '#lib/components/passage/Passage.svelte'
import { contract as passage } from '#lib/components/passage/contract.ts'
import Figure from '#lib/components/figure/Figure.svelte'
import { contract as figure } from '#lib/components/figure/contract.ts'
import FilterForm from '#lib/components/filter-form/FilterForm.svelte'
import { contract as filterForm } from '#lib/components/filter-form/contract.ts'
import Pager from '#lib/components/pager/Pager.svelte'
import { contract as pager } from '#lib/components/pager/contract.ts'
import RecordStamp from '#lib/components/record-stamp/RecordStamp.svelte'
import { contract as recordStamp } from '#lib/components/record-stamp/contract.ts'
import SafeguardSheet from '#lib/components/safeguard-sheet/SafeguardSheet.svelte'
import { contract as safeguardSheet } from '#lib/components/safeguard-sheet/contract.ts'
import VersionDiff from '#lib/components/version-diff/VersionDiff.svelte'
import { contract as versionDiff } from '#lib/components/version-diff/contract.ts'
import Empty from '#lib/components/empty/Empty.svelte'
import { contract as empty } from '#lib/components/empty/contract.ts'
import ProblemList from '#lib/components/problem-list/ProblemList.svelte'
import { contract as problemList } from '#lib/components/problem-list/contract.ts'
import Field from '#lib/components/field/Field.svelte'
import { contract as field } from '#lib/components/field/contract.ts'
import Button from '#lib/components/button/Button.svelte'
import { contract as button } from '#lib/components/button/contract.ts'
import LanguageSwitch from '#lib/components/language-switch/LanguageSwitch.svelte'
import { contract as languageSwitch } from '#lib/components/language-switch/contract.ts'
import CommitmentEntry from '#lib/components/commitment-entry/CommitmentEntry.svelte'
import { contract as commitmentEntry } from '#lib/components/commitment-entry/contract.ts'
import RestrictionEntry from '#lib/components/restriction-entry/RestrictionEntry.svelte'
import { contract as restrictionEntry } from '#lib/components/restriction-entry/contract.ts'
import SearchForm from '#lib/components/search-form/SearchForm.svelte'
import { contract as searchForm } from '#lib/components/search-form/contract.ts'
import Cited from '#lib/components/cited/Cited.svelte'
import { contract as cited } from '#lib/components/cited/contract.ts'
import Versions from '#lib/components/versions/Versions.svelte'
import { contract as versions } from '#lib/components/versions/contract.ts'
import WordsThatLed from '#lib/components/words-that-led/WordsThatLed.svelte'
import { contract as wordsThatLed } from '#lib/components/words-that-led/contract.ts'
import AsOf from '#lib/frame/AsOf.svelte'
import { contract as asOf } from '#lib/frame/contracts/as-of.ts'
import ListCount from '#lib/frame/ListCount.svelte'
import { contract as listCount } from '#lib/frame/contracts/list-count.ts'
import Downloads from '#lib/frame/Downloads.svelte'
import { contract as downloads } from '#lib/frame/contracts/downloads.ts'
import FacetTable from '#lib/frame/FacetTable.svelte'
import { contract as facetTable } from '#lib/frame/contracts/facet-table.ts'
import StatusLine from '#lib/standing/StatusLine.svelte'
import { contract as statusLine } from '#lib/standing/contracts/status-line.ts'
import StandingEntry from '#lib/standing/StandingEntry.svelte'
import { contract as standingEntry } from '#lib/standing/contracts/standing-entry.ts'
import AmendmentEntry from '#lib/standing/AmendmentEntry.svelte'
import { contract as amendmentEntry } from '#lib/standing/contracts/amendment-entry.ts'
import Newer from '#lib/review/Newer.svelte'
import { contract as newer } from '#lib/review/contracts/newer.ts'

export const shown = [
  { contract: mark, component: Mark },
  { contract: stateWord, component: StateWord },
  { contract: clears, component: Clears },
  { contract: due, component: Due },
  { contract: agencyList, component: AgencyList },
  { contract: passage, component: Passage },
  { contract: figure, component: Figure },
  { contract: filterForm, component: FilterForm },
  { contract: pager, component: Pager },
  { contract: recordStamp, component: RecordStamp },
  { contract: safeguardSheet, component: SafeguardSheet },
  { contract: versionDiff, component: VersionDiff },
  { contract: empty, component: Empty },
  { contract: problemList, component: ProblemList },
  { contract: field, component: Field },
  { contract: button, component: Button },
  { contract: languageSwitch, component: LanguageSwitch },
  { contract: commitmentEntry, component: CommitmentEntry },
  { contract: restrictionEntry, component: RestrictionEntry },
  { contract: searchForm, component: SearchForm },
  { contract: cited, component: Cited },
  { contract: versions, component: Versions },
  { contract: wordsThatLed, component: WordsThatLed },
  { contract: asOf, component: AsOf },
  { contract: listCount, component: ListCount },
  { contract: downloads, component: Downloads },
  { contract: facetTable, component: FacetTable },
  { contract: statusLine, component: StatusLine },
  { contract: standingEntry, component: StandingEntry },
  { contract: amendmentEntry, component: AmendmentEntry },
  { contract: newer, component: Newer },
] as const

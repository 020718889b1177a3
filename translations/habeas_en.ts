<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Age</name>
    <message numerus="yes">
        <source>A file is sealed for at least one key and at most %n.</source>
        <translation>
            <numerusform>A file is sealed for at least one key and at most %n.</numerusform>
            <numerusform>A file is sealed for at least one key and at most %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passphrase of this file needs %n MiB of memory, and there is not enough free. Close other programs and try again.</source>
        <translation>
            <numerusform>The passphrase of this file needs %n MiB of memory, and there is not enough free. Close other programs and try again.</numerusform>
            <numerusform>The passphrase of this file needs %n MiB of memory, and there is not enough free. Close other programs and try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerLine</name>
    <message numerus="yes">
        <source>… and %n further gap(s)</source>
        <translation>
            <numerusform>… and %n further gap</numerusform>
            <numerusform>… and %n further gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::collection</name>
    <message numerus="yes">
        <source>%n item(s) that were collected from “%1” are gone from the vault. Nothing is handed out like this. Run journal verify, and go back to a backup or collect again.</source>
        <translation>
            <numerusform>%n item that was collected from “%1” is gone from the vault. Nothing is handed out like this. Run journal verify, and go back to a backup or collect again.</numerusform>
            <numerusform>%n items that were collected from “%1” are gone from the vault. Nothing is handed out like this. Run journal verify, and go back to a backup or collect again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels</name>
    <message numerus="yes">
        <source>%1, %n gap(s)</source>
        <translation>
            <numerusform>%1, %n gap</numerusform>
            <numerusform>%1, %n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::DeadlinesModel</name>
    <message numerus="yes">
        <source>overdue for %n day(s)</source>
        <translation>
            <numerusform>overdue for %n day</numerusform>
            <numerusform>overdue for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::ItemListModel</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::itemmodels::PeopleModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n item(s)</source>
        <translation>
            <numerusform>%1 in %n item</numerusform>
            <numerusform>%1 in %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one of %n people</source>
        <translation>
            <numerusform>one of %n people</numerusform>
            <numerusform>one of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::letters</name>
    <message numerus="yes">
        <source>The letter is not finished: %n part(s) are unfilled (%1). No file was made. Fill in what is missing, then try again.</source>
        <translation>
            <numerusform>The letter is not finished: %n part is unfilled (%1). No file was made. Fill in what is missing, then try again.</numerusform>
            <numerusform>The letter is not finished: %n parts are unfilled (%1). No file was made. Fill in what is missing, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::preview</name>
    <message numerus="yes">
        <source>Reading this content took longer than %n second(s) and was stopped. Nothing is wrong with the vault. Save the original and open it in its own program.</source>
        <translation>
            <numerusform>Reading this content took longer than %n second and was stopped. Nothing is wrong with the vault. Save the original and open it in its own program.</numerusform>
            <numerusform>Reading this content took longer than %n seconds and was stopped. Nothing is wrong with the vault. Save the original and open it in its own program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ActRow</name>
    <message numerus="yes">
        <source>It was stopped: %n item(s) were decided and stay so, %1 were not come to.</source>
        <translation>
            <numerusform>It was stopped: %n item was decided and stays so, %1 were not come to.</numerusform>
            <numerusform>It was stopped: %n items were decided and stay so, %1 were not come to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stay as they were: nobody is to be hidden in them, or they can only be redacted by hand.</source>
        <translation>
            <numerusform>%n item stays as it was: nobody is to be hidden in it, or it can only be redacted by hand.</numerusform>
            <numerusform>%n items stay as they were: nobody is to be hidden in them, or they can only be redacted by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::AnswerPage</name>
    <message numerus="yes">
        <source>Draft: %n thing(s) missing, then it can be finished. F8 leads there.</source>
        <translation>
            <numerusform>Draft: %n thing is missing, then it can be finished. F8 leads there.</numerusform>
            <numerusform>Draft: %n things are missing, then it can be finished. F8 leads there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::AskForm</name>
    <message numerus="yes">
        <source>%n entry(ies) may be the person. Choose who it is; several only if all of them are theirs.</source>
        <translation>
            <numerusform>%n entry may be the person. Choose it if it is.</numerusform>
            <numerusform>%n entries may be the person. Choose who it is; several only if all of them are theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries chosen: they are collected as the data of one and the same person. Two people of one name stay two people.</source>
        <translation>
            <numerusform>%n entry chosen.</numerusform>
            <numerusform>%n entries chosen: they are collected as the data of one and the same person. Two people of one name stay two people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) may be the person, and none is chosen. Nothing was recorded yet: choose who it is and collect, or say that it is none of them.</source>
        <translation>
            <numerusform>%n entry may be the person, and is not chosen. Nothing was recorded yet: choose it and collect, or say that it is none of them.</numerusform>
            <numerusform>%n entries may be the person, and none is chosen. Nothing was recorded yet: choose who it is and collect, or say that it is none of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::BackupDialog</name>
    <message numerus="yes">
        <source>The backup is complete and was read back: %1, %n sealed content(s).</source>
        <translation>
            <numerusform>The backup is complete and was read back: %1, %n sealed content.</numerusform>
            <numerusform>The backup is complete and was read back: %1, %n sealed contents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::BackupNote</name>
    <message numerus="yes">
        <source>Last backup: %n day(s) ago</source>
        <translation>
            <numerusform>Last backup: %n day ago</numerusform>
            <numerusform>Last backup: %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::CasesPlace</name>
    <message numerus="yes">
        <source>%n case(s) so far, being read …</source>
        <translation>
            <numerusform>%n case so far, being read …</numerusform>
            <numerusform>%n cases so far, being read …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No case is open: all %n case(s) are closed.</source>
        <translation>
            <numerusform>No case is open, %n is closed.</numerusform>
            <numerusform>No case is open: all %n cases are closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) shown</source>
        <translation>
            <numerusform>%1 of %n case shown</numerusform>
            <numerusform>%1 of %n cases shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No case is of this state and right; %n other(s) would match.</source>
        <translation>
            <numerusform>No case is of this state and right; %n other would match.</numerusform>
            <numerusform>No case is of this state and right; %n others would match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ChoicePane</name>
    <message numerus="yes">
        <source>%1 of %n item(s) decided</source>
        <translation>
            <numerusform>%1 of %n item decided</numerusform>
            <numerusform>%1 of %n items decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ClosingPage</name>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>%n thing stands in the way</numerusform>
            <numerusform>%n things stand in the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::CompletenessList</name>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing is missing</numerusform>
            <numerusform>%n things are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::CopyForm</name>
    <message numerus="yes">
        <source>Destroy %n &amp;file(s) for good</source>
        <translation>
            <numerusform>Destroy %n &amp;file for good</numerusform>
            <numerusform>Destroy %n &amp;files for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeadlineChip</name>
    <message numerus="yes">
        <source>Answered on %1, %n day(s) late</source>
        <translation>
            <numerusform>Answered on %1, %n day late</numerusform>
            <numerusform>Answered on %1, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered on %1, %n day(s) before the period ended</source>
        <translation>
            <numerusform>Answered on %1, %n day before the period ended</numerusform>
            <numerusform>Answered on %1, %n days before the period ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue for %n day(s)</source>
        <translation>
            <numerusform>Overdue for %n day</numerusform>
            <numerusform>Overdue for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left · safe until %1</source>
        <translation>
            <numerusform>%n day left · safe until %1</numerusform>
            <numerusform>%n days left · safe until %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeadlinesPanel</name>
    <message numerus="yes">
        <source>%n case(s) fall due in “%1” (%2). Settle before who stands in.</source>
        <translation>
            <numerusform>%n case falls due in “%1” (%2). Settle before who stands in.</numerusform>
            <numerusform>%n cases fall due in “%1” (%2). Settle before who stands in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) shown</source>
        <translation>
            <numerusform>%1 of %n case shown</numerusform>
            <numerusform>%1 of %n cases shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DecisionBar</name>
    <message numerus="yes">
        <source>for %n marked item(s)</source>
        <translation>
            <numerusform>for %n marked item</numerusform>
            <numerusform>for %n marked items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for all %n item(s) with %1</source>
        <translation>
            <numerusform>for %n item with %1</numerusform>
            <numerusform>for all %n items with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DeskPlace</name>
    <message numerus="yes">
        <source>Deadlines; %n open case(s) due later are not on this page</source>
        <translation>
            <numerusform>Deadlines; %n open case due later is not on this page</numerusform>
            <numerusform>Deadlines; %n open cases due later are not on this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deadlines of the next %n day(s)</source>
        <translation>
            <numerusform>Deadlines of the next %n day</numerusform>
            <numerusform>Deadlines of the next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DirectoryLookUp</name>
    <message numerus="yes">
        <source>%n person(s) found in %1. None is chosen: compare, then say who it is.</source>
        <translation>
            <numerusform>%n person found in %1. None is chosen: compare, then say whether it is the person.</numerusform>
            <numerusform>%n people found in %1. None is chosen: compare, then say who it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DocumentsPanel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::DoneParts</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::HandoverForm</name>
    <message numerus="yes">
        <source>%n copy/copies on paper looked thro&amp;ugh and enclosed</source>
        <translation>
            <numerusform>%n copy on paper looked thro&amp;ugh and enclosed</numerusform>
            <numerusform>%n copies on paper looked thro&amp;ugh and enclosed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ItemsPane</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s)</source>
        <translation>
            <numerusform>%1 of %n item</numerusform>
            <numerusform>%1 of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::JournalPlace</name>
    <message numerus="yes">
        <source>%n found so far, being read …</source>
        <translation>
            <numerusform>%n found so far, being read …</numerusform>
            <numerusform>%n found so far, being read …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entries shown</source>
        <translation>
            <numerusform>%1 of %n entry shown</numerusform>
            <numerusform>%1 of %n entries shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::LedgerPanel</name>
    <message numerus="yes">
        <source>%1 of %n system(s) settled</source>
        <translation>
            <numerusform>%1 of %n system settled</numerusform>
            <numerusform>%1 of %n systems settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::LetterList</name>
    <message numerus="yes">
        <source>New letter, %n draft(s)</source>
        <translation>
            <numerusform>New letter, %n draft</numerusform>
            <numerusform>New letter, %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ObstacleList</name>
    <message numerus="yes">
        <source>%n thing(s) stand in the way of sealing</source>
        <translation>
            <numerusform>%n thing stands in the way of sealing</numerusform>
            <numerusform>%n things stand in the way of sealing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::PaperPanel</name>
    <message numerus="yes">
        <source>%n page(s), in memory.</source>
        <translation>
            <numerusform>%n page, in memory.</numerusform>
            <numerusform>%n pages, in memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not in it, or not all of them. They are listed with how one gets them:</source>
        <translation>
            <numerusform>%n file is not in it, or not all of it. It is listed with how one gets it:</numerusform>
            <numerusform>%n files are not in it, or not all of them. They are listed with how one gets them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::PassphrasePanel</name>
    <message numerus="yes">
        <source>Seen only now, until the vault is locked or you leave the case. %n word(s) out of %1, about %2 bits. They go another way than the bundle. The page oeffnen.html takes them with blanks or hyphens; other programs want them in one piece, with hyphens, as the letter has them.</source>
        <translation>
            <numerusform>Seen only now, until the vault is locked or you leave the case. %n word out of %1, about %2 bits. It goes another way than the bundle. The page oeffnen.html takes it with blanks or hyphens; other programs want it in one piece, with hyphens, as the letter has it.</numerusform>
            <numerusform>Seen only now, until the vault is locked or you leave the case. %n words out of %1, about %2 bits. They go another way than the bundle. The page oeffnen.html takes them with blanks or hyphens; other programs want them in one piece, with hyphens, as the letter has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::PeoplePane</name>
    <message numerus="yes">
        <source>%n person(s) in all items</source>
        <translation>
            <numerusform>%n person in all items</numerusform>
            <numerusform>%n people in all items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in this item</source>
        <translation>
            <numerusform>%n person in this item</numerusform>
            <numerusform>%n people in this item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make all %n unreco&amp;gnisable</source>
        <translation>
            <numerusform>Make %n person unreco&amp;gnisable</numerusform>
            <numerusform>Make all %n unreco&amp;gnisable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::PlaceWindow</name>
    <message numerus="yes">
        <source>Vault open · locks after %n minute(s) of rest</source>
        <translation>
            <numerusform>Vault open · locks after %n minute of rest</numerusform>
            <numerusform>Vault open · locks after %n minutes of rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) running</source>
        <translation>
            <numerusform>%n work running</numerusform>
            <numerusform>%n works running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An invented school to look around · locking, also after %n minute(s) of rest, throws it away</source>
        <translation>
            <numerusform>An invented school to look around · locking, also after %n minute of rest, throws it away</numerusform>
            <numerusform>An invented school to look around · locking, also after %n minutes of rest, throws it away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::PreviewPane</name>
    <message numerus="yes">
        <source>%n passage(s) hidden</source>
        <translation>
            <numerusform>%n passage hidden</numerusform>
            <numerusform>%n passages hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) hidden</source>
        <translation>
            <numerusform>%n area hidden</numerusform>
            <numerusform>%n areas hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n whole &amp;row(s)</source>
        <translation>
            <numerusform>Hide %n whole &amp;row</numerusform>
            <numerusform>Hide %n whole &amp;rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are about others. With the name alone covered, what stands beside it would still point at them.</source>
        <translation>
            <numerusform>%n row is about somebody else. With the name alone covered, what stands beside it would still point at them.</numerusform>
            <numerusform>%n rows are about others. With the names alone covered, what stands beside them would still point at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) marked</source>
        <translation>
            <numerusform>%n item marked</numerusform>
            <numerusform>%n items marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ProgressRow</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::RadarBar</name>
    <message numerus="yes">
        <source>%n item(s) were not looked through for other people yet.</source>
        <translation>
            <numerusform>%n item was not looked through for other people yet.</numerusform>
            <numerusform>%n items were not looked through for other people yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::ReviewPage</name>
    <message numerus="yes">
        <source>handing out %n item(s)</source>
        <translation>
            <numerusform>handing out %n item</numerusform>
            <numerusform>handing out %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>withholding %n item(s)</source>
        <translation>
            <numerusform>withholding %n item</numerusform>
            <numerusform>withholding %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>redacting %n item(s)</source>
        <translation>
            <numerusform>redacting %n item</numerusform>
            <numerusform>redacting %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the decision about %n person(s)</source>
        <translation>
            <numerusform>the decision about %n person</numerusform>
            <numerusform>the decision about %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::SealPanel</name>
    <message numerus="yes">
        <source>The rehearsal succeeded: opened as the recipient will, %n file(s) unpacked, every digest equal.</source>
        <translation>
            <numerusform>The rehearsal succeeded: opened as the recipient will, %n file unpacked, every digest equal.</numerusform>
            <numerusform>The rehearsal succeeded: opened as the recipient will, %n files unpacked, every digest equal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::StateCounts</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n not asked</numerusform>
            <numerusform>%n not asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing found</source>
        <translation>
            <numerusform>%n with nothing found</numerusform>
            <numerusform>%n with nothing found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::SystemForm</name>
    <message numerus="yes">
        <source>What is deleted today is gone everywhere in %n day(s).</source>
        <translation>
            <numerusform>What is deleted today is gone everywhere in %n day.</numerusform>
            <numerusform>What is deleted today is gone everywhere in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::SystemList</name>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::ui::SystemStanding</name>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing is missing</numerusform>
            <numerusform>%n things are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeas::workflow</name>
    <message numerus="yes">
        <source>The case cannot be closed yet, %n thing(s) stand in the way. The list says what to do.</source>
        <translation>
            <numerusform>The case cannot be closed yet, %n thing stands in the way. The list says what to do.</numerusform>
            <numerusform>The case cannot be closed yet, %n things stand in the way. The list says what to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be handed out yet: %n thing(s) stand in the way. The list says what to do.</source>
        <translation>
            <numerusform>Nothing can be handed out yet: %n thing stands in the way. The list says what to do.</numerusform>
            <numerusform>Nothing can be handed out yet: %n things stand in the way. The list says what to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer letter says that %n copy/copies on paper are enclosed. Look through them for other people&apos;s data, enclose them and say so. If they are other copies, correct the answer of the system first and finish a letter that fits.</source>
        <translation>
            <numerusform>The answer letter says that %n copy on paper is enclosed. Look through it for other people&apos;s data, enclose it and say so. If it is another copy, correct the answer of the system first and finish a letter that fits.</numerusform>
            <numerusform>The answer letter says that %n copies on paper are enclosed. Look through them for other people&apos;s data, enclose them and say so. If they are other copies, correct the answer of the system first and finish a letter that fits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day of birth lies more than %n years ago.</source>
        <translation>
            <numerusform>The day of birth lies more than %n year ago.</numerusform>
            <numerusform>The day of birth lies more than %n years ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>habeasctl</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n request(s) in %1 s</source>
        <translation>
            <numerusform>  %n request in %1 s</numerusform>
            <numerusform>  %n requests in %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) decided: %1.</source>
        <translation>
            <numerusform>%n item decided: %1.</numerusform>
            <numerusform>%n items decided: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), %1</source>
        <translation>
            <numerusform>%n item, %1</numerusform>
            <numerusform>%n items, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation>
            <numerusform>%1, %n request</numerusform>
            <numerusform>%1, %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bundle of %1: %2, %n file(s), for %3</source>
        <translation>
            <numerusform>Bundle of %1: %2, %n file, for %3</numerusform>
            <numerusform>Bundle of %1: %2, %n files, for %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>habeasctl: %n of %1 line(s) refused; each of them carries &quot;error&quot;.</source>
        <translation>
            <numerusform>habeasctl: %n of %1 lines refused; it carries &quot;error&quot;.</numerusform>
            <numerusform>habeasctl: %n of %1 lines refused; each of them carries &quot;error&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dates of %n open case(s) are counted anew.</source>
        <translation>
            <numerusform>The dates of %n open case are counted anew.</numerusform>
            <numerusform>The dates of %n open cases are counted anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sealed and rehearsed: %1 (%n file(s), %2 bytes)</source>
        <translation>
            <numerusform>Sealed and rehearsed: %1 (%n file, %2 bytes)</numerusform>
            <numerusform>Sealed and rehearsed: %1 (%n files, %2 bytes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) kept with case %1.</source>
        <translation>
            <numerusform>%n document kept with case %1.</numerusform>
            <numerusform>%n documents kept with case %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) written for a calendar; they name nobody: %1</source>
        <translation>
            <numerusform>%n day written for a calendar; it names nobody: %1</numerusform>
            <numerusform>%n days written for a calendar; they name nobody: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) stand as a person worded them in the case; --as-generated leaves that out.</source>
        <translation>
            <numerusform>%n part stands as a person worded it in the case; --as-generated leaves that out.</numerusform>
            <numerusform>%n parts stand as a person worded them in the case; --as-generated leaves that out.</numerusform>
        </translation>
    </message>
</context>
</TS>

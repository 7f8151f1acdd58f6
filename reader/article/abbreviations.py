"""The words that decide whether a full stop ends a sentence, in the languages that news comes in.

All are without their final stop. Upper and lower case count: ``Ill.`` may be Illinois, ``ill.`` is not.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


TITLES = _words(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revs Hon Fr Msgr Messrs Mme Mlle Pres Sen Sens Rep Reps
    Gov Govs Gen Gens Lt Col Cols Maj Cpl Pvt Sgt Sgts Capt Capts Cmdr Cdr Cmdt Adm Brig Comdr Cpt Ofc
    Det Insp
    Supt Asst Assoc Atty Attys Amb Ald Dist Sec Treas Secy Mgr Spc Hr Hrn Fam Dipl Ing Sra Srta Dra Mt
    Mts Pt
    """
)
"""Before a name: the sentence goes on."""

INNER = _words(
    """
    vs v e.g i.e eg ie cf viz op cit
    z.b d.h u.a s.o v.a bzw vgl sog ggf evtl inkl zzgl gegr geb gest bspw
    p.ex c.-à-d bijv o.a d.w.z m.a.w p.ej vid aprox approx ca circa esp incl excl resp
    sig sigg dott avv arch dhr mevr mw ir jhr проф акад доц им ул пр пл т.е напр ср св
    """
)
"""Inside a sentence, whatever follows. These alone are in lower case for any case."""

NUMBERED = _words(
    """
    No no Nos nos Rs Re Tk Ksh Dh Dhs c ca div Nr nr Nrn núm Núm n.º Nº nº Fig fig Figs figs Art art Arts arts
    p pp Vol vol Vols vols Ch ch Chap chap par abs Abs Bd s S ст с стр №
    """
)
"""Before a number: the sentence goes on; otherwise it is a word like any other."""

MAYBE = _words(
    """
    Inc Ltd Co Corp Cos Bros Jr Sr Esq Ave Blvd Rd St Ste Hwy Pkwy Dept Univ Assn Ft sq al Est
    Ph.D M.D B.A M.A D.D.S J.D mfg natl intl govt
    Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev
    Okla Ore Pa Tenn Tex Va Vt Wash Wis Wisc Wyo
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Ud Uds Vd Vds EE.UU Cía núms usw ff Mio Mrd Str
    г гг в вв тыс млн млрд трлн руб коп чел обл р т.д т.п т д п м кг см км га
    """
)
"""Inside a sentence or at its end: what follows decides."""

CLOCK = _words("a.m p.m am pm A.M P.M")
"""After an hour: the sentence goes on with a zone, a day or a date."""

AFTER_CLOCK = _words(
    """
    ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST IST CET CEST JST Eastern Central Mountain
    Pacific
    Greenwich Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tues Wed Thurs Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """
)

OPENERS = _words(
    """
    The A An He She It They We You I His Her Its Their Our My Your This That These Those There Here In
    On At By For From With Without Within After Before As If When Whenever While Where Why What Who
    Whose Whom How But And Or So Yet Nor However Meanwhile Although Though Because Since Until Unless
    Once Then Now Today Yesterday Tomorrow Also Some Many Most Much More Several All Both Each Every No
    Not None Nothing One Two Three Another Other Others Such Even Just Only According Despite During
    Under Over Among Between About Against Instead Still Thus Therefore Moreover Furthermore
    Additionally Perhaps Maybe Indeed Later Earlier Recently Currently Through Throughout Across Along
    Amid Anyone Everyone Someone Nobody Is Are Was Were Do Does Did Has Have Had Can Could Will Would
    Should May Might Must Let Please Yes Well Oh To Of Like Unlike Last Next First Second Finally
    Eventually Following Because Either Neither Nevertheless Nonetheless Otherwise Rather Regardless
    Besides Beyond Whether Which Apparently Clearly Obviously Officials Police Authorities Critics
    Experts Observers It’s It's He’s He's She’s She's That’s That's There’s There's They’re They're
    We’re We're I’m I'm I’ve I've Don’t Don't What’s What's Let’s Let's Der Die Das Ein Eine Er Sie Es
    Wir Ihr Im Am Auf Aber Und Auch Bei Nach Vor Mit Für Von Zu Zum Zur Dies Diese Dieser Dieses Doch
    Denn Wenn Als Wie Noch Nun Seit Dabei Damit Dann Dort Le Les Un Une Il Elle Ils Elles Nous Vous On
    Ce Cette Ces Dans Mais Et Pour Avec Selon Après Avant Depuis Son Sa El Los Las Una Ella Ellos
    Nosotros Pero Y En Con Por Para Según Desde Hasta Su Sus Este Esta Estos Estas Ese Esa Lo Gli Uno
    Nel Nella Ma Anche Secondo Questo Questa Het Een Hij Zij Wij Maar De O Os As Ele Ela Mas Não Na No
    Em Segundo Он Она Они Оно Мы Вы Я Это Эти Этот Эта В На Но И А По С Со К Ко О Об От Из За Для При
    Как Так Если Когда Что Также Однако После До Во Его Её Их У Не Ни Все Всё
    """
)
"""Words that begin a sentence far more often than they follow an abbreviation inside one."""

REPORTING = _words(
    """
    said says asked asks added adds told tells wrote writes tweeted posted replied answered explained
    continued declared repeated pressed interjected snapped muttered whispered tweets replies answers
    explains continues boasted lamented protested urged pleaded offered sighed laughed deadpanned
    interrupted countered retorted declared exclaimed shouted yelled cried joked quipped wondered
    insisted argued concluded recalled responded remarked noted observed demanded inquired mused
    thundered asserted claimed chanted screamed warned stated
    """
)
"""After a quotation and a name: the sentence goes on to its speaker."""

EXCLAIMING_NAMES = _words("Yahoo Jeopardy Jeb Panic Moulin")
"""Names that are written with an exclamation mark."""

ADVERB_LIKE_NAMES = _words(
    """
    Assembly Family Italy July Kelly Emily Sally Billy Molly Holly Reilly Connolly Donnelly
    Daily Weekly Lily
    Kimberly Beverly Polly Willy Bailly Lilly Connelly Supply
    """
)
"""Words in ``ly`` that are no adverbs."""

MONTHS = _words(
    """
    januar jänner februar märz april mai juni juli august september oktober november dezember
    januari februari maart mei augustus oktober
    janeiro fevereiro março maio junho julho agosto setembro outubro dezembro
    ledna února března dubna května června července srpna září října listopadu prosince
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
    lokakuuta marraskuuta joulukuuta januára februára marca apríla mája júna júla augusta októbra
    """
)
"""After a day with a stop, in languages that write dates so."""

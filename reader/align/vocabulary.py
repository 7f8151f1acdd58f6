"""Words of English that the normaliser knows: how common they are, their irregular forms, their variants.

All lists are our own. They only ever lower the weight of a word or bring two forms of it together, so a
text in another language passes through them unharmed.
"""

from __future__ import annotations


def _split(words: str) -> list[str]:
    return words.split()


FUNCTION_WORDS = frozenset(
    _split("""
    a about above across after again against all almost along already also although always am among an and
    any anyone anything are as at away be became because become been before began being below between both
    but by can cannot come could did do does doing done down during each either else even ever every few
    first for from further get had has have having he her here hers herself him himself his how however i if
    in into is it its itself just last later least less let like made make many may me might mine more most
    much must my myself neither never next no nor not now of off often on once one only onto or other others
    our ours out over own per quite rather said same say says see seem seems shall she should since so some
    something still such than that the their them then there these they thing things this those though
    through thus to together too toward towards under until up upon us very was way we well went were what
    when where whether which while who whom whose why will with within without would yes yet you your yours
    im ive dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt shouldnt
    thats theres hes shes its weve theyre theyve youre lets ll ve re mr mrs ms
    """)
)
"""Words that carry next to nothing of a sentence's content."""

COMMON_WORDS = frozenset(
    _split("""
    able add according act action actual age ago allow america american amount another appear area ask
    back bad base become begin behind believe best better big bit body book bring build business buy call
    car care carry case cause center centre century certain chance change child city clear close comment
    common company concern condition consider continue control cost country couple course court cut day
    deal death decade decide decision develop different difficult director early easy effect effort end
    enough event everyone everything example expect experience explain eye face fact fall family far fast
    father feel field find follow food force form former found friend full future game general give go good
    government great ground group grow half hand happen hard head health hear help high hold home hope hour
    house human hundred idea important include increase information instead interest issue job join keep
    kill kind know land large late law lead learn leave level life line list little live local long look
    lose lot love main major man mark market matter maybe mean meet meeting member mind minister minute
    moment money month morning mother move name nation national near need new news night nothing note
    number offer office official old open order part party pass past pay people perhaps period person place
    plan play point police policy political position possible power present president press problem process
    produce program provide public put question reach read ready real really reason receive recent record
    release remain remember report require result return right rise road role room rule run school second
    seek sell send serve service set several share short show side sign similar simple situation small
    social someone soon speak special stand start state statement stay step stop story strong student study
    support sure system take talk team tell term test thank think thousand time today top total town trade
    try turn two three four five six seven eight nine ten type understand unite use usual value various
    view visit wait walk want war watch water week white whole win woman word work world worry write wrong
    year yesterday tomorrow young monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december percent million billion
    """)
)
"""Words that stand in news and essays of every subject."""


def bases_of(table: str) -> dict[str, str]:
    """Of a table with a line for each word, every form and its base, which stands first in the line."""
    rows = map(str.split, table.strip().splitlines())
    return {form: base for base, *forms in rows for form in forms}


IRREGULAR_FORMS = bases_of(
    """
    be am are is was were been being
    arise arose arisen
    bear bore borne born
    beat beaten
    become became
    begin began begun
    bend bent
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    child children
    choose chose chosen
    cling clung
    come came
    creep crept
    crisis crises
    analysis analyses
    deal dealt
    die died dies dying
    dig dug
    do did does done doing
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forbid forbade forbidden
    forecast forecasted
    forget forgot forgotten
    forgive forgave forgiven
    foot feet
    freeze froze frozen
    get got gotten
    give gave given
    go went gone goes going
    good better best
    bad worse worst
    grow grew grown
    half halves
    hang hung
    have had has having
    hear heard
    hide hid hidden
    hold held
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    leaf leaves
    leap leapt
    learn learnt
    leave left
    lend lent
    lie lay lain lying
    life lives
    light lit
    lose lost
    make made
    man men
    mean meant
    medium media
    meet met
    mouse mice
    overcome overcame
    pay paid
    person people persons
    phenomenon phenomena
    prove proven
    quit quitted
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    shake shook shaken
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    slide slid
    speak spoke spoken
    speed sped
    spend spent
    spin spun
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    strike struck stricken
    swear swore sworn
    sweep swept
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    tooth teeth
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    use used using
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    wife wives
    win won
    withdraw withdrew withdrawn
    woman women
    write wrote written
    """
)
"""Irregular form → base."""

SPELLING_VARIANTS = bases_of(
    """
    adviser advisor
    aging ageing
    airplane aeroplane
    aluminum aluminium
    artifact artefact
    ax axe
    check cheque
    checks cheques
    cozy cosy
    curb kerb
    disk disc
    donut doughnut
    draft draught
    gray grey
    jail gaol
    jewelry jewellery
    judgment judgement
    likable likeable
    math maths
    mom mum
    mold mould
    mustache moustache
    okay ok
    pajamas pyjamas
    plow plough
    program programme
    programs programmes
    skeptic sceptic
    skeptical sceptical
    skepticism scepticism
    skillful skilful
    story storey
    tire tyre
    tires tyres
    toward towards
    among amongst
    while whilst
    whiskey whisky
    yogurt yoghurt
    """
)
"""A spelling → the spelling that stands for both."""

NUMBER_WORDS = {
    word: value
    for value, words in enumerate(
        """
        zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
        |seventeen|eighteen|nineteen
        """.replace("\n", "")
        .replace(" ", "")
        .split("|")
    )
    for word in (words,)
} | {
    word: 10 * value
    for value, word in enumerate(_split("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
"""Number words below a hundred."""

ORDINAL_WORDS = {
    word: value
    for value, word in enumerate(
        _split("""
        third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth
        """),
        start=3,
    )
} | {"second": 2, "thirtieth": 30}
"""Ordinal words; ``first`` is left out, for it seldom counts anything."""

SCALE_WORDS = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
}
"""Words that multiply the number before them."""

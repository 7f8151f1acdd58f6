"""Words that tell the same in news: groups written by hand, whose members count as words in common.

A word may stand in several groups, and two words of different groups have nothing to do with each other. A
group never decides alone: it merely lets ``fistfight`` and ``brawl`` count where sentences are compared.
"""

from __future__ import annotations

GROUPS = """
abandon desert forsake, abduct kidnap, ability capability capacity, abolish scrap eliminate, abroad overseas,
abrupt sudden unexpected, absent missing, absurd ridiculous, abuse misuse mistreat, accelerate hasten, access
entry, accident crash collision, accommodation lodging, accompany escort, accomplish achieve attain, accurate
precise exact, accuse blame allege, acquire obtain, actor performer, actress performer, adapt adjust,
adequate sufficient enough, adjustment adaptation, administer manage, admire applaud, admit acknowledge
concede confess, adopt pass approve, adore love, adult grownup, advantage benefit upside, advert
advertisement commercial, advice guidance counsel, advise recommend suggest, affair matter, affect impact
influence hit, affordable cheap inexpensive, afraid frightened scared, aftermath wake, afterwards later
subsequently afterward, agency office bureau, aggressive violent, agree consent, agreement accord pact treaty
deal, aid assistance help assist, aim goal objective target purpose, aircraft airplane plane jet, airfare
fare ticket, airline carrier, airport airfield, alcohol liquor booze, alert inform notify call, alive living,
allow permit enable let, alter modify change amend, altogether total overall, amazing astonishing incredible,
ambassador envoy diplomat, ambulance paramedic rescuer, amusing funny comical, anger rage fury outrage, angry
furious infuriated enraged irate, animal creature, announce declare proclaim, annoy irritate bother, annual
yearly, annul cancel revoke, answer reply respond response, anxious worried nervous, apartment flat, apparent
evident obvious, apparently seemingly obviously evidently, appeal plea, appearance look, applaud praise,
applicant candidate, apply use, appoint nominate designate, appreciate value, apprehend arrest detain
capture, appropriate suitable adequate proper, approve endorse ratify, approximately about roughly around
circa, area region district zone territory, arena stadium venue, argue contend, argument dispute quarrel row,
army military troops forces, arrest detain detention, arrive arrival reach, article piece, artificial manmade
synthetic, ask inquire enquire question request, assassinate murder kill, assault attack, assemble gather,
assemble meet, assert claim, assess evaluate evaluation assessment, asset property, assign allocate allot,
assignment task, assistant aide, association club union federation, assure guarantee ensure, astonish amaze
surprise, athlete sportsman sportswoman sportsperson, attack raid strike, attempt try effort endeavour
endeavor, attempt bid, attend participate, attorney lawyer solicitor barrister, attract draw, attractive
appealing, author writer, authority agency official, automobile car auto, autonomous driverless, autumn fall,
available accessible, average mean, avoid prevent evade avert, award prize, aware conscious, baby infant
newborn toddler, background origin, backing support, bag sack, ban prohibit forbid outlaw prohibition, band
gang, banknote bill, bar pub tavern, barely hardly scarcely, basic fundamental elementary, basis foundation
ground, battle fight combat, beautiful pretty lovely handsome, begin start commence launch onset, beginner
newcomer novice, beginning outset, behave act, behavior behaviour conduct, belief conviction faith, beverage
drink, bicycle bike, big large huge enormous massive giant vast, birthday anniversary, blame fault
responsible, blaze fire, block hinder prevent obstruct, blow setback, body corpse, bomb explosive, book
reserve order, booking reservation, boost increase strengthen, border frontier, boring dull tedious, boss
chief head, boundary limit, boy lad, brand make label, brave courageous, breach violate violation, break
pause, break interruption pause, brief short, bring deliver, broad wide, broadcast air, broadcaster station
channel, brutal cruel savage, build construct erect, building structure, bureau agency, burglar thief robber,
bus coach, business company firm enterprise corporation, business trade, businessman entrepreneur, buy
purchase, calm quiet peaceful, camera cam, campaign drive, cancel scrap, cancellation cancelation, candidate
contender nominee, capable able, captain skipper, career profession, careful cautious, cargo freight, cash
money, catastrophe disaster calamity, category class, cattle cow, cause trigger provoke, cease stop halt,
ceasefire truce armistice, celebrate celebration, celebration festivity, celebrity star, cellar basement,
cemetery graveyard, center middle, centre center, chairman chair head president chairwoman chairperson chief,
challenge difficulty, champion winner, championship title, chance opportunity possibility, chancellor
premier, change shift, charge accuse indict, check inspect examine, chef cook, chief head leader, child kid
youngster, choice selection option, choose select pick opt, cinema theater theatre, circumstance condition,
citizen national, citizen resident inhabitant, city town, claim maintain contend, clarify explain, cleanup
cleaning, clear evident, clergy priest, cleric priest, clever smart intelligent, client customer, climb
ascend rise, clinic hospital, clip video, close shut, close shut closure shutdown, clothes clothing garments,
clothing dress outfit, coach trainer manager, coalition alliance, coalition government, cold chilly, collapse
breakdown, colleague coworker, collect gather, collide crash, combination mix, come arrive, comfortable comfy
cosy, commander chief, commemorate remember honour honor, comment remark, commit perpetrate, commit pledge,
committee commission panel, common shared, compensate reimburse refund repay, compensation reimbursement
refund, compete rival, competition contest tournament, complain complaint, complete finish conclude, complex
complicated, comprehend understand grasp, compulsory mandatory obligatory, concentrate focus, concern worry,
concert gig performance, condemn denounce, conduct carry perform, conference congress summit, confidential
secret, confirm verify reaffirm corroborate, conflict clash, confront face, connect link, consequence result
outcome effect, considerable significant substantial, considerably significantly substantially, constant
continuous continual, construction building, consumer customer, contact reach, contagion infection,
contagious infectious, contain include comprise, contemplate consider, contemporary modern, contestant
participant competitor, continue proceed, contract agreement, contribute contribution, controversial disputed
contentious, controversy dispute, converse speak talk, convert change transform, convict condemn sentence,
cook prepare, cooperate collaborate, cooperation collaboration, cop policeman officer policewoman, cope
manage, copy imitate, corona covid coronavirus, correct right, corruption bribery graft, count number,
countryside rural, couple pair, court tribunal, create establish found, creditor lender, crime offence
offense, criminal offender, criminal perpetrator culprit offender, crisis emergency, critic opponent,
criticism critique, criticize criticise slam, crowd audience spectators, cultivate grow, cup trophy, curb
restrict limit, cure heal, current present now currently presently, custody detention jail, cut slash,
cyclist biker rider, damaged destroyed, danger risk hazard peril, dangerous hazardous risky, data information
figure statistics, dead deceased, deadline term, deadly fatal lethal, death demise, debate discuss
discussion, debris rubble wreckage, debut premiere, deceive mislead, decide determine, decide rule, decision
ruling, decisive crucial, decline decrease drop fall reduction, dedicate devote, deem consider, defeat beat,
defend protect, defendant accused, deficit shortfall, delay postpone, deliberate intentional, delicious
tasty, delighted pleased glad happy, demand call, demonstrate protest, demonstration rally protest,
demonstrator protester protestor, denial deny, depart leave, departure exit, deploy use, deport expel,
deprived poor, deputy vice, derive stem, deserve earn, destiny fate, destroy ruin wreck demolish, destruction
devastation, detect discover, deteriorate worsen, determine establish ascertain find, develop devise, device
gadget appliance, diary journal, dictator despot, die perish, difference distinction, diminish reduce
decrease, dinner supper, direct straight, director boss, disagree differ, disappear vanish, disappointed
dissatisfied, discharge release, disclose reveal, discount rebate, discover find, discuss debate negotiate
talk, disease illness sickness, dish meal plate, dismantle remove, dismiss fire sack reject recall, dismissal
recall firing, dispatch send, display show exhibit, disrupt disturb interrupt, dissatisfied unhappy
discontent, distant remote far, distribute hand, divide split, doctor physician medic, document paper,
domestic home national inland, donate give, donate contribute, donor contributor, double twice twofold, doubt
uncertainty, downturn recession slump, dramatic drastic, drawback disadvantage downside, driver motorist,
drop plunge plummet, drown sink, drug narcotic, drunk intoxicated, during amid, dwelling house home
residence, eager keen, early ahead, earn make, earth planet, earth ground soil, earthquake quake, east
eastern, economic financial, edge verge, education schooling, effective efficient, elderly old, elect vote,
election vote poll ballot, electric electrical electricity power, embrace hug, emerge appear, emission
exhaust, emphasize emphasise stress underline underscore, employ hire recruit, employee worker staff,
employee staffer, employer boss, employment job, empty vacant, encounter meet, encourage urge, end finish,
end expire, endanger threaten jeopardize, enemy foe, energy power, engine motor, enhance improve, enjoy
relish, enlarge expand, enter join, enthusiasm excitement, entire whole complete, entrance entry, environment
surroundings, environmental ecological, environmentalist ecologist activist, equal same, equalise equalize
even, equipment gear, era age epoch, error mistake, escape flee, especially particularly notably, espionage
spying, essential vital crucial key, establish set, estimate reckon, evening night, event incident,
eventually finally ultimately, everyday daily, evidence proof, evil bad, exam test, examine inspect, example
instance, exceed surpass, excellent superb outstanding, exceptional extraordinary, excessive undue, excuse
apology, execute perform, exempt free, exercise workout, exhausted tired, exhibition show exhibit, exist be,
expand grow, expand widen broaden, expect anticipate await, expel oust, expense cost, expensive costly
pricey, expert specialist, expire lapse, explain clarify justify, explanation reason, explode blast,
explosion blast, expose reveal, express voice, extend prolong, extensive broad, extra additional, extremely
very highly, extremist radical, eyewitness witness, factory plant, fail flop, failure flop, fair just, fake
false forged counterfeit, fall plunge, fame renown, famous celebrated renowned, fan supporter, farm ranch,
farmer grower, fast quick rapid swift, fatality death, father dad, fatigue tiredness, fault flaw, favorite
favourite, favourable positive favorable, fear dread, fee charge, fellow colleague, female woman, festival
celebration, fiancé fiance, field pitch, figure number, fill occupy, film movie, final last, finance fund,
financial monetary, fine penalty, finger digit, fire flame blaze, firearm gun weapon, firefighter fireman,
fistfight brawl altercation scuffle, flat level, flight plane, flood deluge, floor storey, flu influenza,
folk people, follow succeed, follower supporter, food meal, footballer player, force compel, forecast predict
prediction, foreign overseas, foresee predict anticipate, forest wood woods, forgive pardon, formal official,
former previous, fortunate lucky, forward striker, foundation base, fraction part, fraud deceit, free
liberate, freedom liberty, frequent often, fridge refrigerator, friend pal mate, frighten scare, fuel petrol
gasoline gas, fulfil meet fulfill, full complete, fully completely entirely totally wholly, function role,
funeral burial, furthermore moreover additionally addition, gain acquire obtain, gamble bet, game match,
gangster mobster, garbage trash rubbish, gather collect meet, gender sex, general overall, generate produce,
gentleman man, gift present, girl lass, give provide, globally worldwide, goalkeeper keeper goalie, goods
merchandise, govern rule, government administration cabinet, grade mark, grandfather grandpa, grandmother
grandma, grant award, grass lawn, gratitude thanks, grave serious severe, greet welcome, grief sorrow, grow
increase rise, guard protect, guest visitor, guideline rule recommendation, guilty culpable, gunman shooter,
habit custom, handbag purse, handicapped disabled, happen occur, harass bully, harbor harbour port, hard
difficult tough, harm damage, harsh severe, harvest crop, hate hatred, headquarters hq, healthy fit, heat
warmth, heavy strong, heir successor, helicopter chopper, hide conceal, highest top, highway motorway
freeway, hike increase, hint clue, historic historical, history past, holiday vacation, homicide murder,
horrible terrible awful dreadful, host moderator presenter, hostage captive, hot warm, household family,
housing accommodation, humanity mankind, humorous funny, hurricane cyclone typhoon, hurry rush, hurt injure
wound injury, husband spouse, idea notion concept, identical same, ignore disregard, ill sick, illegal
unlawful illicit, illness condition, image picture photo photograph, imagine envision, immediate instant,
immediately instantly, immigrant migrant, immunity resistance, impact effect influence, impose introduce,
impossible unfeasible, impress astonish, imprison jail, imprisonment jail prison, improve better, inability
incapacity, inaccurate wrong false, inadequate poor, inaugurate open, incentive stimulus, incidence rate,
income earnings, incorrect wrong, increase rise growth, independent autonomous, indicate show, indicate
suggest, indictment charge, individual person, industry sector, inevitable unavoidable, infect infection
contract, infected ill sick, infection case, inflict cause, influx inflow, inform notify, infringe violate,
inhabitant resident, initial first, initially originally, initiate start launch, initiative campaign, injured
wounded, injustice unfairness, innovation invention, inquiry enquiry investigation probe, insight view,
insist demand, inspection check control, install fit, instance case, institute institution, instruct order,
insufficient inadequate, insult offend, insurer insurance, intend plan, intense fierce, intensify increase
strengthen, intent intention, interfere meddle, interrogate question, intervene interfere, interview talk,
introduce present launch, invade invasion, invent devise, investigate probe, investigator detective, investor
shareholder, invite invitation, invoice bill, island isle, isolate quarantine, isolation quarantine, issue
problem, jewel gem, job occupation, journalist reporter, journey trip voyage, joy happiness, judge
magistrate, judge court, judgment verdict ruling, jump leap, junior young, juvenile minor, keen enthusiastic,
keep retain, kill slay murder, kind type sort, king monarch, know aware, knowledge expertise, lack shortage,
lady woman, lake pond, lament complain regret, land soil, landing touchdown, landlord owner, landmark
milestone, lane road, language tongue, laptop computer notebook, launch introduce start, law legislation act,
lawmaker legislator, lawsuit suit case, lead result, leader chairman boss, leading top, leaflet brochure
flyer, league division, leak leakage, learn discover, leave quit, lecture talk, legacy heritage, legal
lawful, legend myth, length duration, lengthy long, letter mail, liar dishonest, liberal free, license
licence permit, lie untruth, life lifetime, lift raise, likely probable, limit restrict restriction cap, link
connection, list register, listen hear, litter rubbish, little small, live living, loan credit, loan lend,
local regional, location place site spot, lockdown quarantine, lonely alone, look glance, lorry truck, loser
beaten, loss defeat, love affection, low small, luck fortune, machine device, mad insane crazy, mail post,
main principal chief primary, maintain keep, majority most, make produce, male man, manager director head,
mandate term, manner way, manufacture produce, manufacturer producer maker, march walk, mark label, marriage
wedding, marry wed, martial military, mask covering, masses crowd, master control, match fixture, mate
colleague, material fabric, mature adult, maximum utmost, mayor burgomaster, mayor councillor, meal lunch
dinner, measure step, meat flesh, medal award, medication medicine drug, mediocre average, meeting session,
member affiliate, memory recollection, mend repair fix, mental psychological, mention refer, merge unite,
merger fusion, message note, method way technique, metre meter, metropolis city, midday noon, migrant
refugee, migrate move, million mln, mind brain, minimal minimum, minister secretary, miracle wonder,
misfortune mishap, missing lost, mission task, mistrust distrust, mobile portable, model type, modest humble,
monitor watch, monument memorial, mood atmosphere, moral ethical, mother mum, motive reason, motorbike
motorcycle, mountain hill, movement motion, murderer killer, museum gallery, mutual reciprocal, name title,
narrate tell, nation country state, nationwide national, native local, near close, nearly almost, necessary
needed required, need require, neglect ignore, negotiate negotiation, neighborhood neighbourhood district,
network grid, new novel, newspaper paper daily, noisy loud, normal usual, north northern, notable noteworthy,
notice see, novel book, novice beginner, nuclear atomic, numerous many several, nurse carer, obey comply,
object thing, objection protest, obligated obliged, obligation duty, observe watch, obstacle hurdle barrier,
obtain receive, obvious clear, occasion time, occupant resident, occupy take, occurrence incident event,
ocean sea, odd strange weird, offer provide, official officer, offline online, offspring child, ongoing
continuing, operate run, operate work, operation surgery, operator provider, opinion view, opponent rival,
oppose resist, opposite contrary, oppress suppress, optimistic hopeful, option possibility, order command,
ordinary normal, organisation organization, organise organize arrange, origin source, outage failure
blackout, outbreak epidemic, outdoor outside, outdoors outside, overcome beat, overnight night, oversight
supervision, overtake pass, overturn reverse, owner proprietor, pain ache, pair two, pandemic epidemic, panic
alarm, parent mother father, parking car, parliament legislature, part portion, participant attendee,
participate participation take, participation attendance, partner spouse, party celebration, party faction,
passenger traveller traveler, passerby pedestrian, past previous, path trail track, patient sick, patrol
guard, pattern model, payment pay, peace truce, peak climax, penalty punishment, pension retirement, perform
act, perform play, performance show, performer artist, perhaps maybe possibly, period time, permission
permit, perpetrator culprit offender attacker, persist continue, personnel staff, persuade convince, pet
animal, petition appeal, phase period, phone telephone, photographer cameraman, picture painting, pile heap,
pilot aviator, pistol gun, place put, plaintiff claimant, plan scheme, planned scheduled intended, play
drama, player sportsman, plead ask, pleasant nice, pledge promise vow, plus and, point score, police cop,
policeman policewoman cop constable, policy course, polite courteous, politician statesman, poll survey,
pollute contaminate, poor needy, popular beloved, popularity fame, population inhabitant, portrait picture,
position post, positive upbeat, positive good, possess own, possible feasible, postpone adjourn, potent
strong, potential possible, poverty misery, powerful strong, practice practise, praise laud, precaution
measure, precede before, precious valuable, predominantly mainly mostly primarily largely chiefly, prefer
favour, pregnant expecting, premature early, premier minister, prepare ready, prescribe order, presence
attendance, preserve protect, pressure stress, presume assume suppose, pretty fairly, prevent avert, previous
prior earlier, price cost, pricing cost, prime main, printing press, priority preference, prisoner inmate,
private personal, privilege advantage, probably likely presumably, problem trouble, procedure process, profit
gain, prognosis forecast, progress advance, project scheme, prolong extend extension, prominent famous
important, promote advance, prompt quick, prompt cause, property estate, proportion share, propose proposal
suggest suggestion, prosecute prosecutor, prosecution lawsuit justice, prosper thrive, protect safeguard
shield, protection safety, protective safety, proud pride, prove show, province region, provoke trigger,
public open, publish release, punish punishment, pupil student, purchase acquisition, pursue chase, puzzle
mystery, qualify eligible, quarrel argue, quarter district, quest search, quest effort, question query,
quickly rapidly fast swiftly, quiet silent, quit resign, quota limit, quote cite, race contest, racism
discrimination, radical extreme, radio broadcaster, railway railroad rail, rainfall rain, rainy wet, rally
gather, random arbitrary, rank position, rank rate, rare unusual, rate pace, rating grade, react respond,
reaction response, ready prepared, real actual genuine, realise realize, reality truth, reappear return,
reason cause, rebel insurgent, rebound recover, rebuild restore, receive get, recent latest, recently lately,
recipe prescription, recipient receiver, reckless careless, recollect remember recall, recommendation advice,
reconstruct rebuild, record register, record top, recover recovery, recover heal, reduce lower cut decrease
lessen, reform change, refugee asylum, refuse reject decline, regard consider, regardless irrespective,
regime government, region county, regret sorry, regrettably unfortunately, regular normal, regularly often,
regulation rule, rejoice celebrate, relate link, relationship relation tie, relative kin, relax loosen,
relaxation easing, release free, reliable dependable, relieve ease, reliever relief, religion faith, relocate
move, reluctant unwilling, remain stay, remark comment note, remarkable striking, remedy cure, remind recall,
remove eliminate delete, renew resume, renovate refurbish restore repair modernise modernize, renovation
refurbishment reconstruction restoration modernization modernisation, rent lease, repeal abolish, repeat
again, repeatedly often, replace substitute, report account, reportedly allegedly, represent depict,
representative delegate spokesperson spokesman spokeswoman, request ask, requirement condition demand, rescue
save, rescuer lifeguard, research study, researcher scientist, resemble similar, reside live, residence
apartment, resignation departure, resistance opposition, resistant immune, resolve solve, respect esteem,
respectively or, responsible accountable, rest remainder, restaurant eatery diner, restore renew, restrain
curb, restriction limitation, restroom toilet bathroom, resume restart, resume continue, retailer shop store,
retire retirement, retreat withdraw, return comeback, reveal show, revelation disclosure, revenue income
turnover, reverse opposite, review survey, revoke withdraw cancel, revolution uprising, reward prize, rich
wealthy, ride drive, rider driver, ridicule mock, rifle gun, rightful legitimate, rigorous strict, ring
circle, riot unrest, rising growing, rite ritual, rival competitor, rival enemy, river stream, road street,
rob steal, robbery theft, rocket missile, role part, room chamber, rotten spoiled spoilt, route path, royal
regal, rumour rumor, runaway fugitive, runner jogger, rural country, sad unhappy, safe secure, safe harmless,
safety security, sail drive, sailor seaman, salary wage, sale sell, sample specimen, sanction penalty,
satisfied content, savings money, say state, saying proverb, scale size, scam fraud, scatter spread, scenario
possibility, scene spot, schedule timetable, scholar academic, schoolchild pupil, science scientific, scope
extent, score goal, scoreless goalless, scream cry, search hunt, seaside coast, season year, seasoned
experienced, seat chair, secret hidden, section part, sector branch, secure obtain, security guard, see view,
seek search look, segment part, seize capture, seldom rarely, self himself, semifinal semi, senator lawmaker,
senior elderly, sense feeling, sentence sentenced, separate split, sequence series, seriously severely, serve
work, session match, setback defeat, settle resolve, settlement village, severe strong, shake tremble, shall
will, shape form, share portion, shareholder stockholder, sharp keen, shelter refuge, shine glow, ship vessel
boat, shipment delivery, shock stun, shooting gunfire, shop store, shore coast, shortage scarcity, shortly
soon, shot bullet, shout yell scream, shove push, shrink decline, shy timid, sibling brother sister, sign
signal, signature autograph, significance importance, significant important, silence quiet, similar alike,
simple easy, simply merely just, sing chant, single sole, situated located, situation position, size extent,
skill ability, skull head, slain killed, sleep slumber, slide fall, slight minor, slim thin, slogan motto,
slow sluggish, smartphone phone mobile, smash break, smell odour odor, soar rise surge jump climb, soccer
football, society community, soldier trooper, sole only, solely only exclusively, solution remedy, somewhat
slightly rather, sophisticated advanced, south southern, special particular, specialise specialize,
specialist professional, specify state clarify, spectator viewer, speculate guess, speech address, speed pace
velocity, spend expend, spill leak, sponsor backer, sport athletics, spot notice, spread disseminate, squad
team, stab knife, stabbing knife, stable steady, stage phase, stand position, standard norm, standstill halt,
starter beginner, starve hunger, state condition, statement declaration, statement comment, status position,
steal theft, steep sharp, stop prevent, storehouse warehouse, storm hurricane, strand beach, stranger
foreigner, strategy plan, street avenue, strength power, strengthen reinforce, strengthen consolidate, stress
emphasis, strict stringent, strike hit, striker scorer, strive try, stroll walk, strongly heavily, struggle
fight, stubborn obstinate, study investigate, stumble trip, style fashion, subject topic, submit file,
subordinate junior, subsequent following, subsidy grant, substantial large, suburb outskirts, suburban
commuter, succeed success, successor follower, suddenly abruptly, sue claim, suffer endure, suffer
experience, suffering pain, suicide death, suit fit, suitcase luggage baggage, sum amount, summer summertime,
summit peak top, summon call, sunny bright, supermarket shop, supervise oversee, supply provide, support
back, supporter backer fan, suppose assume, supposed alleged, supposedly allegedly apparently, supreme
highest, sure certain, surgeon doctor, surplus excess, surrender yield, surround encircle, survivor alive,
suspect suspicion, suspected alleged, suspend halt, suspend interrupt, suspension ban, sustain maintain,
sustainable lasting, swap exchange, swell grow, swim bathe, sympathy compassion, symptom sign, system
network, take grab, takeover acquisition, tale story, talented gifted, talk conversation, task job, tax levy,
taxi cab, teach instruct, teacher instructor, team side, tear rip, tear cry, technology tech, teenager teen
adolescent youth, telegram message, telephone call, temporary interim, tenant renter lodger, tend incline,
tennis racket, term period, terminate end, terrible bad, terrify frighten, territory land, terror terrorism,
terrorist militant, test trial, theft burglary, theory hypothesis, think believe, threat menace, threaten
menace, thrilled excited, thrive flourish, throw hurl toss, thus therefore hence, thwart prevent foil, ticket
pass, tidy neat, tie draw, tight narrow, timber log, tiny small, tip advice, tired weary, title heading,
title crown, toilet lavatory, tolerate bear, toll number, tool instrument, topic theme, torch light, total
sum, touch feel, tourism travel, tourist visitor holidaymaker, town municipality community, townhall
cityhall, toxic poisonous, track trace, trade commerce, trader dealer merchant, tradition custom, traffic
transport, tragedy disaster, tragic sad, trail follow, train coach, training practice, traitor betrayer,
transfer move, transform change, translate interpret, transmit broadcast, transport transportation, trap
catch, travel journey, travel go, traveller tourist, treat handle, treatment therapy, tremendous enormous,
trial process, tribute homage, trick ploy, tricky difficult, trigger cause, trip journey travel tour, triumph
victory win, troop soldier, trouble difficulty, troublesome problematic, truck van, true real, trust
confidence, truth fact, tuition teaching, tunnel underpass, turmoil chaos, turnout participation, twin
double, tycoon billionaire, typical usual, ultimate final, umpire referee, unable impossible, unauthorised
unauthorized illegal, unaware ignorant, unbelievable incredible, uncertain unsure, unchanged same, uncover
reveal, underestimate underrate, undergo suffer, underground subway metro, undoubtedly certainly surely
definitely, uneasy anxious, unemployed jobless, unemployment joblessness, unfair unjust, unite join, united
allied, unknown unidentified, unlikely improbable, unpleasant nasty, unrealistic impossible, unusual
extraordinary, unveil reveal, upcoming next, upgrade improve, upset angry, urban city, urge press, urgent
pressing, usable useful, use utilise utilize employ usage, useful helpful, usually normally generally, utter
say, vacancy opening, vacation leave, vaccine jab vaccination, valid legitimate, valley basin, value worth,
vandalise damage, variety range, various different, vegetable produce, vehicle car, vehicle truck, vendor
seller, venture risk, venue place, verdict decision, verify check, version edition, veteran experienced,
victim casualty, victorious winning, village hamlet, violence force, violent brutal, virus covid coronavirus,
visa permit, visible apparent, vision sight, visit tour, visitor spectator, vital necessary, voluntary
optional, volunteer helper, voter electorate, vulnerable weak, wage pay, wait await, walkout strike, wall
barrier, wander roam, wander walk, want wish desire, war conflict, warehouse depot, warn caution, warning
alert, warning caution, warrior fighter, wash clean, waste rubbish, watchdog regulator, waterway river, wave
surge, weak feeble, weaken undermine, wealth riches, weapon arm, weaponry arms, weather climate, wedding
marry, weekly week, weep cry, welfare benefit, well good, wellbeing welfare, west western, wet damp, whole
all, wicked evil, widespread common, wife spouse, wild savage, willing ready, wind gust, window pane, winning
victory, withdraw withdrawal, witness spectator, wonder marvel, wonderful great, wood timber, word term, work
labour labor, worker labourer laborer, workforce staff, workplace job, workshop seminar, world globe,
worldwide global, worldwide international, worry fear, worsen aggravate, yacht boat, yell cry, yield crop,
young youthful, youngster youth teenager, youth young, zone sector
"""
"""Groups are parted by commas, the words of a group by spaces."""

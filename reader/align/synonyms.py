"""Words that tell the same in news: each line is a group, written by hand, whose members count as one word.

Only words that seldom mean anything else beside each other are put together; a group never decides alone,
it merely lets ``fistfight`` and ``brawl`` count as a word in common.
"""

from __future__ import annotations

GROUPS = """
abandon desert forsake
ability capability capacity
abolish scrap eliminate
abroad overseas
abrupt sudden unexpected
accelerate hasten
accident crash collision
accommodation lodging
accomplish achieve attain
accurate precise exact
accuse blame allege
acquire obtain
adequate sufficient enough
administer manage
admit acknowledge concede confess
adore love
adult grownup
advantage benefit upside
advice guidance counsel
advise recommend suggest
affair matter
affordable cheap inexpensive
afraid frightened scared
aftermath wake
agreement accord pact treaty deal
aid assistance help assist
aim goal objective target purpose
aircraft airplane plane jet
alcohol liquor booze
allow permit enable let
alter modify change amend
altogether total overall
ambassador envoy diplomat
amusing funny comical
anger rage fury outrage
angry furious infuriated enraged irate
announce declare proclaim
annual yearly
answer reply respond response
anxious worried nervous
apartment flat
apparent evident obvious
appeal plea
appoint nominate designate
approve endorse ratify
approximately about roughly around circa
area region district zone territory
argue contend
argument dispute quarrel row
army military troops forces
arrest detain detention
arrive arrival reach
article piece
assault attack
assemble gather
assert claim
assess evaluate evaluation assessment
assure guarantee ensure
astonish amaze surprise
athlete sportsman sportswoman sportsperson
attempt try effort endeavour endeavor
attend participate
attorney lawyer solicitor barrister
author writer
automobile car auto
autumn fall
average mean
award prize
aware conscious
ban prohibit forbid outlaw prohibition
band gang
banknote bill
basic fundamental elementary
battle fight combat
beautiful pretty lovely handsome
begin start commence launch onset
beginning outset
behavior behaviour conduct
bicycle bike
big large huge enormous massive giant vast
bike bicycle
birthday anniversary
blaze fire
border frontier
boring dull tedious
boss chief head
boundary limit
boy lad
brave courageous
break pause
brief short
bring deliver
broad wide
brutal cruel savage
build construct erect
building structure
bureau agency
burglar thief robber
business company firm enterprise corporation
businessman entrepreneur
buy purchase
camera cam
campaign drive
cancel scrap
cancellation cancelation
candidate contender nominee
career profession
careful cautious
cargo freight
catastrophe disaster calamity
category class
cease stop halt
celebrate celebration
cemetery graveyard
center middle
centre center
challenge difficulty
champion winner
championship title
chance opportunity possibility
chancellor premier
cheap inexpensive
chief head leader
child kid youngster
choose select pick opt
choice selection option
citizen national
city town
clarify explain
clear evident
clergy priest
cleric priest
clever smart intelligent
clinic hospital
close shut
clothes clothing garments
coach trainer manager
coalition alliance
collapse breakdown
colleague coworker
collect gather
comfortable comfy cosy
commander chief
comment remark
commit perpetrate
committee commission panel
common shared
compete rival
complain complaint
complete finish conclude
complex complicated
comprehend understand grasp
concern worry
condemn denounce
conference congress summit
confirm verify reaffirm corroborate
conflict clash
connect link
consequence result outcome effect
considerable significant substantial
constant continuous continual
construction building
consumer customer
contagion infection
contain include comprise
contemporary modern
continue proceed
contract agreement
contribute contribution
converse speak talk
cooperate collaborate
cooperation collaboration
cop policeman officer policewoman
corona covid coronavirus
correct right
couple pair
courageous brave
create establish found
crime offence offense
criminal offender
crisis emergency
criticize criticise slam
criticism critique
crowd audience spectators
cure heal
curb restrict limit
current present now currently presently
danger risk hazard peril
dangerous hazardous risky
dead deceased
deadly fatal lethal
death demise
debate discuss discussion
debut premiere
deceive mislead
decide determine
decision ruling
decline decrease drop fall reduction
defeat beat
defendant accused
delay postpone
delighted pleased glad happy
demand call
demonstrate protest
demonstrator protester protestor
demonstration rally protest
denial deny
depart leave
departure exit
deprived poor
derive stem
destiny fate
destroy ruin wreck demolish
destruction devastation
detect discover
develop devise
diary journal
dictator despot
die perish
difference distinction
dinner supper
direct straight
director boss
disagree differ
disappear vanish
disclose reveal
discount rebate
disease illness sickness
dispatch send
display show exhibit
distant remote far
distribute hand
divide split
doctor physician medic
donate give
doubt uncertainty
dramatic drastic
drawback disadvantage downside
driver motorist
drown sink
drug narcotic
during amid
dwelling house home residence
early ahead
earth planet
earthquake quake
edge verge
education schooling
elderly old
elect vote
election vote poll ballot
embrace hug
emerge appear
emphasize emphasise stress underline underscore
employ hire recruit
employee worker staff
employer boss
employment job
empty vacant
encounter meet
encourage urge
end finish
enemy foe
energy power
enhance improve
enjoy relish
enlarge expand
entire whole complete
entrance entry
environment surroundings
equal same
equalise equalize even
equipment gear
era age epoch
error mistake
escape flee
essential vital crucial key
establish set
estimate reckon
event incident
evidence proof
evil bad
exam test
examine inspect
exceed surpass
excellent superb outstanding
exceptional extraordinary
exhausted tired
exhibition show exhibit
expand grow
expect anticipate await
expel oust
expense cost
expensive costly pricey
expert specialist
expire lapse
explode blast
explosion blast
extend prolong
extra additional
extremely very highly
eyewitness witness
factory plant
fail flop
failure flop
fair just
fame renown
famous celebrated renowned
fan supporter
fast quick rapid swift
fatality death
fault flaw
favorite favourite
fear dread
fee charge
female woman
fiancé fiance
film movie
final last
finance fund
fine penalty
finger digit
fire blaze
firefighter fireman
fistfight brawl altercation scuffle
flood deluge
floor storey
follower supporter
food meal
footballer player
forecast predict prediction
foreign overseas
forest wood woods
former previous
fortunate lucky
forward striker
fraud deceit
free liberate
freedom liberty
frequent often
friend pal mate
frighten scare
fuel petrol gasoline gas
full complete
function role
funeral burial
furthermore moreover additionally addition
game match
gangster mobster
garbage trash rubbish
general overall
generate produce
gentleman man
gift present
girl lass
give provide
goalkeeper keeper goalie
goods merchandise
government administration cabinet
gratitude thanks
grave serious severe
greet welcome
grief sorrow
grow increase rise
guarantee assure
guard protect
guest visitor
guilty culpable
gunman shooter
habit custom
handicapped disabled
happen occur
harbor harbour port
hard difficult tough
harm damage
harsh severe
hate hatred
headquarters hq
healthy fit
heir successor
hide conceal
highway motorway freeway
hint clue
historic historical
holiday vacation
home house
homicide murder
hop beer
horrible terrible awful dreadful
host moderator presenter
hostage captive
house home
huge enormous
humorous funny
hurry rush
hurt injure wound injury
husband spouse
idea notion concept
ignore disregard
ill sick
illegal unlawful illicit
image picture photo photograph
imagine envision
immediate instant
immediately instantly
immigrant migrant
impact effect influence
imprison jail
imprisonment jail prison
improve better
impossible unfeasible
inaugurate open
incident event
income earnings
incorrect wrong
increase rise growth
independent autonomous
indicate show
individual person
industry sector
inexpensive cheap
infect infection contract
inform notify
inhabitant resident
initial first
initially originally
injured wounded
innovation invention
inquiry enquiry investigation probe
inspect examine
institute institution
instruct order
insufficient inadequate
insult offend
intelligent smart
intend plan
intent intention
interview talk
invade invasion
invent devise
investigate probe
investigator detective
investor shareholder
invite invitation
island isle
issue problem
jail prison
jet plane
jewel gem
job occupation
journalist reporter
journey trip voyage
joy happiness
judge magistrate
judgment verdict ruling
juvenile minor
keep retain
kill slay murder
kind type sort
king monarch
know aware
knowledge expertise
lack shortage
lady woman
lake pond
landlord owner
language tongue
large big
law legislation act
lawmaker legislator
leader chief
league division
learn discover
leave quit
lecture talk
legal lawful
legend myth
liberate free
license licence permit
life lifetime
lift raise
likely probable
limit restrict
listen hear
litter rubbish
little small
loan credit
local regional
location place site spot
lockdown quarantine
look glance
lorry truck
loss defeat
love affection
low small
luck fortune
main principal chief primary
maintain keep
majority most
make produce
male man
manufacture produce
manufacturer producer maker
march walk
mark label
marriage wedding
marry wed
martial military
match fixture
material fabric
mature adult
maximum utmost
mayor burgomaster
measure step
meat flesh
medal award
medication medicine drug
meeting session
member affiliate
mend repair fix
mention refer
merge unite
merger fusion
message note
method way technique
metre meter
migrate move
military army
mind brain
minimal minimum
minister secretary
miracle wonder
misfortune mishap
missing lost
mobile portable
model type
modest humble
monitor watch
monument memorial
moral ethical
mother mum
motive reason
motorbike motorcycle
mountain hill
movement motion
murder kill
murderer killer
museum gallery
mutual reciprocal
name title
narrate tell
native local
near close
nearly almost
necessary needed required
need require
negotiate negotiation
neighborhood neighbourhood district
network grid
new novel
newspaper paper daily
noisy loud
normal usual
north northern
notable noteworthy
notice see
novice beginner
nuclear atomic
numerous many several
nurse carer
obligation duty
observe watch
obstacle hurdle barrier
occasion time
occupy take
ocean sea
odd strange weird
offer provide
offspring child
official officer
open inaugurate
operate run
operation surgery
operator provider
opinion view
opponent rival
oppose resist
opposite contrary
optimistic hopeful
order command
ordinary normal
organise organize arrange
organisation organization
origin source
outbreak epidemic
outcome result
owner proprietor
pain ache
pandemic epidemic
panic alarm
parent mother father
parliament legislature
part portion
participant attendee
partner spouse
party celebration
passenger traveller traveler
past previous
path trail track
patient sick
payment pay
peace truce
pension retirement
perform act
permission permit
permit allow
person individual
personnel staff
persuade convince
petition appeal
phone telephone
photo picture
pilot aviator
pistol gun
place put
plan scheme
play drama
pleasant nice
pledge promise vow
police cop
policy course
polite courteous
politician statesman
pollute contaminate
poll survey
poor needy
popular beloved
population inhabitant
position post
positive upbeat
possess own
possible feasible
postpone delay
potential possible
poverty misery
powerful strong
practice practise
praise laud
precious valuable
predict forecast
prefer favour
pregnant expecting
prepare ready
prescribe order
presence attendance
present current
presently now
preserve protect
pressure stress
prevent avert
previous prior earlier
price cost
prior previous
priority preference
prisoner inmate
private personal
probable likely
problem trouble
proceed continue
procedure process
profit gain
progress advance
project scheme
promise pledge
promote advance
prompt quick
property estate
proportion share
propose proposal suggest suggestion
prosecute prosecutor
prosper thrive
protect safeguard shield
proud pride
province region
provoke trigger
public open
publish release
punish punishment
pupil student
pursue chase
qualify eligible
quarrel argue
quarter district
quest search
question query
quiet silent
quit resign
race contest
radical extreme
railway railroad rail
rainy wet
raise lift
random arbitrary
rank position
rare unusual
rate pace
react respond
reaction response
ready prepared
real actual genuine
realise realize
reason cause
rebel insurgent
receive get
recent latest
recently lately
reckless careless
recollect remember recall
recommend advise
reconstruct rebuild
record register
recover recovery
reduce lower cut decrease lessen
refugee asylum
refuse reject decline
regard consider
region area
regret sorry
regrettably unfortunately
regular normal
regulation rule
reject refuse
relate link
relationship relation tie
relative kin
relax loosen
release free
reliable dependable
religion faith
reluctant unwilling
remain stay
remarkable striking
remember recall
remind recall
remove eliminate delete
renew resume
rent lease
repair fix
repeat again
replace substitute
report account
represent depict
representative delegate spokesperson spokesman spokeswoman
request ask
rescue save
research study
researcher scientist
resemble similar
reside live
residence home
resident inhabitant
resign quit
resistance opposition
resolve solve
respect esteem
responsible accountable
rest remainder
restore renew
restrict limit
restriction limitation
result outcome
resume restart
retire retirement
return comeback
reveal disclose
revenue income turnover
reverse opposite
review survey
revolution uprising
reward prize
rich wealthy
rifle gun
right correct
rightful legitimate
ring circle
riot unrest
rise increase
rival competitor
river stream
road street
rob steal
robbery theft
role part
room chamber
route path
royal regal
ruin destroy
rule regulation
rumour rumor
run operate
rural country
sad unhappy
safe secure
safety security
salary wage
sale sell
sample specimen
sanction penalty
satisfied content
save rescue
say state
scale size
scare frighten
scene spot
schedule timetable
scheme plan
scholar academic
science scientific
scientist researcher
score goal
search hunt
season year
seat chair
secret hidden
section part
sector branch
secure obtain
see view
seize capture
select choose
senior elderly
sense feeling
sentence sentenced
separate split
sequence series
serious grave
settlement village
severe serious
shape form
share portion
shareholder stockholder
sharp keen
shelter refuge
shine glow
ship vessel boat
shock stun
shop store
shore coast
shortage lack
shout yell scream
show display
shrink decline
shut close
shy timid
sick ill
sign signal
significance importance
significant important
silent quiet
similar alike
simple easy
simply merely just
sing chant
single sole
site location
situation position
size extent
skill ability
slain killed
sleep slumber
slight minor
slow sluggish
small little
smart clever
smash break
smell odour odor
soccer football
society community
soldier trooper
solution remedy
sophisticated advanced
sorrow grief
sort kind
source origin
south southern
speak talk
special particular
spectator viewer
speech address
speed pace velocity
spend expend
split divide
spokesman spokesperson
sponsor backer
sport athletics
spread disseminate
squad team
stable steady
stage phase
stand position
standard norm
starve hunger
state condition
statement declaration
status position
steal rob
stop halt
store shop
storm hurricane
strange odd
strategy plan
street road
strength power
strengthen reinforce
strict stringent
strike hit
strive try
structure building
struggle fight
student pupil
study investigate
stumble trip
style fashion
subject topic
submit file
subsequent following
subsidy grant
succeed success
suffer endure
suffering pain
suggest propose
suit fit
sum amount
summer summertime
summit peak top
supervise oversee
supply provide
support back
suppose assume
supreme highest
sure certain
surgeon doctor
surgery operation
surprise astonish
surrender yield
surround encircle
survey poll
suspect suspicion
suspend halt
sustain maintain
swap exchange
swift fast
symptom sign
system network
take grab
talented gifted
talk speak
task job
tax levy
teach instruct
teacher instructor
team side
tear rip
technology tech
teenager teen adolescent youth
temporary interim
tend incline
terminate end
terrible awful
terrify frighten
territory land
terrorist militant
test trial
theft robbery
theory hypothesis
thief robber
think believe
threat menace
threaten menace
thrilled excited
ticket pass
tidy neat
tie draw
tight narrow
tiny small
tired weary
title heading
tolerate bear
tool instrument
top peak
topic theme
total sum
touch feel
tough hard
tourist visitor holidaymaker
town city
toxic poisonous
track trace
trade commerce
tradition custom
traffic transport
tragedy disaster
tragic sad
train coach
training practice
transfer move
transform change
transmit broadcast
transport transportation
trap catch
travel journey
treat handle
trial test
tribute homage
trick ploy
trigger cause
trip journey
triumph victory win
trouble problem
truck lorry
true real
trust confidence
truth fact
try attempt
turmoil chaos
twin double
type kind
typical usual
ultimate final
unaware ignorant
uncertain unsure
uncover reveal
underground subway metro
undergo suffer
understand comprehend
uneasy anxious
unemployed jobless
unemployment joblessness
unhappy sad
unite join
united allied
unlawful illegal
unpleasant nasty
unusual rare
unveil reveal
urban city
urge press
urgent pressing
use utilise utilize employ usage
useful helpful
usual normal
usually normally generally
vacation holiday
vaccine jab vaccination
vacant empty
valid legitimate
value worth
variety range
various different
vast huge
vehicle car
vendor seller
verdict ruling
version edition
very extremely
vessel ship
veteran experienced
victim casualty
victory win
view opinion
viewer spectator
village hamlet
violence force
visible apparent
vision sight
visit tour
vital crucial
volunteer helper
vote ballot
vow promise
vulnerable weak
wage salary
wait await
wander roam
want wish desire
war conflict
warn caution
warning alert
waste rubbish
watch observe
wave surge
weak feeble
wealth riches
wealthy rich
weapon arm
weather climate
wed marry
weep cry
weird strange
welfare benefit
well good
west western
wet damp
whole entire
wicked evil
widespread common
wife spouse
wild savage
willing ready
win victory
wish want
withdraw withdrawal
woman female
wonder marvel
wonderful great
wood timber
word term
work labour labor
worker employee
world globe
worldwide global
worry concern
worth value
wound injury
wrong incorrect
yacht boat
yell shout
young youthful
youth young
zone area
"""

// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/statusline.h"

#include "core/placetext.h"
#include "ui/status/statustext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/titledlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_statusLabel(new TitledLabel(this)), m_progressBar(new QProgressBar(this)),
      m_activityLabel(new ElidedLabel(this)), m_selectionLabel(new QLabel(this)),
      m_sortLabel(new ElidedLabel(this)), m_loadAllButton(new QToolButton(this))
{
    m_selectionLabel->setObjectName(u"selectionLabel"_s);
    m_statusLabel->setAccessibleName(tr("Status"));
    m_statusLabel->setMostLines(1);
    m_statusLabel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_progressBar->setAccessibleName(tr("Loading progress"));
    m_progressBar->setTextVisible(false);
    m_progressBar->setFixedWidth(140);
    for (QLabel *label :
         std::initializer_list<QLabel *> {m_activityLabel, m_selectionLabel, m_sortLabel})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_loadAllButton->setText(tr("Load all"));
    m_loadAllButton->setAccessibleName(tr("Load all missing pages"));
    m_loadAllButton->setToolTip(tr("Load all missing pages, so that the sort covers everything"));
    m_loadAllButton->setAutoRaise(true);
    connect(m_loadAllButton, &QToolButton::clicked, this, &StatusLine::loadAllRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(12);
    layout->addWidget(m_statusLabel);
    layout->addWidget(m_progressBar);
    layout->addWidget(m_activityLabel, 1);
    layout->addWidget(m_selectionLabel);
    layout->addWidget(m_sortLabel);
    layout->addWidget(m_loadAllButton);
    setFixedHeight(m_loadAllButton->sizeHint().height()); // whether it is shown or not
    m_noticeTimer.setSingleShot(true);
    setNoticeTime(std::chrono::milliseconds(2500));
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] {
        m_notice.clear();
        showActivity();
    });
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(std::chrono::milliseconds(500));
    connect(&m_restTimer, &QTimer::timeout, this, [this] {
        m_isLoadingTold = false;
        emit told(m_statusLabel->text());
    });
    setSelectedCount(0);
    update();
}

void StatusLine::setPlaces(const QList<PlaceStatus> &places)
{
    m_summary = summarize(places);
    m_accounts.clear();
    for (const PlaceStatus &status : places)
        m_accounts.insert(status.place.profile);
    m_loadingPlaces.clear();
    for (const PlaceStatus &status : places) {
        if (status.state == PlaceState::Waiting || status.state == PlaceState::Loading)
            m_loadingPlaces.append(status.place);
    }
    update();
}

void StatusLine::setUnreadableValues(int count)
{
    m_unreadableValues = count;
    update();
}

void StatusLine::setSelectedCount(int count, int hidden)
{
    const QString text = selectionText(count, hidden);
    m_selectionLabel->setText(text);
    m_selectionLabel->setVisible(!text.isEmpty());
}

void StatusLine::setTimeZone(TimeZone zone)
{
    m_zone = zone;
    update();
}

void StatusLine::setSort(const QList<SortKeyColumn> &columns)
{
    m_sort = columns;
    update();
}

void StatusLine::setSlowedDown(bool isSlowedDown)
{
    m_isSlowedDown = isSlowedDown;
    update();
}

/// In thousandths: a total may be more than a progress bar counts to.
void StatusLine::showProgress()
{
    constexpr int whole = 1000;
    m_progressBar->setVisible(m_summary.loading);
    m_progressBar->setRange(0, m_summary.total > 0 ? whole : 0); // 0 to 0 is a busy indicator
    // What is shown of an earlier time has not come.
    const double done =
            m_summary.kept > 0
                    ? double(std::min(m_summary.places - m_summary.kept,
                                      m_summary.placesRead + m_summary.failed)) /
                              double(m_summary.places)
                    : double(m_summary.loaded) / double(std::max<qint64>(m_summary.total, 1));
    m_progressBar->setValue(int(whole * std::min(done, 1.0)));
}

void StatusLine::showNotice(const QString &notice)
{
    m_notice = notice;
    m_noticeTimer.start();
    showActivity();
    emit told(notice);
}

/// What was just done, or else what is loading.
void StatusLine::showActivity()
{
    m_activityLabel->setForegroundRole(m_notice.isEmpty() ? QPalette::PlaceholderText
                                                          : QPalette::WindowText);
    m_activityLabel->setFullText(m_notice.isEmpty() ? loadingText() : m_notice);
}

QString StatusLine::loadingText() const
{
    QString loading;
    if (m_loadingPlaces.size() == 1)
        loading = tr("Loading %1…").arg(placeText(m_loadingPlaces.first()));
    else if (!m_loadingPlaces.isEmpty())
        loading = tr("Loading %Ln regions…", nullptr, int(m_loadingPlaces.size()));
    if (m_isSlowedDown && m_summary.loading) {
        //: %1 is what is loading, as in "Loading Seoul…".
        loading = tr("%1 · slowed down by the service").arg(loading);
    }
    return loading;
}

/// Pages that follow each other are one loading: its end is told once nothing has followed.
void StatusLine::tellLoading()
{
    if (!m_summary.loading) {
        if (m_isLoadingTold && !m_restTimer.isActive())
            m_restTimer.start();
        return;
    }
    m_restTimer.stop();
    if (!std::exchange(m_isLoadingTold, true))
        emit told(loadingText());
}

void StatusLine::update()
{
    const bool isReady = m_summary.places == 0;
    //: Nothing has been asked yet.
    QString status = isReady ? tr("Ready") : summaryText(m_summary, m_accounts.size());
    if (const QString asOf = asOfText(m_summary, m_zone, QDateTime::currentDateTimeUtc());
        !asOf.isEmpty())
        status += u" · "_s + asOf;
    if (m_unreadableValues > 0) {
        //: Values of images that were sent, but are of another kind than the API describes.
        status += u" · "_s + tr("%Ln values not shown", nullptr, m_unreadableValues);
    }
    m_statusLabel->setTexts(isReady ? QString() : loadedText(m_summary), status,
                            isReady ? QString() : failedText(m_summary));
    m_statusLabel->setToolTip(m_unreadableValues > 0
                                      ? tr("Some values are not what the API describes. The JSON "
                                           "of an image has them as they were sent.")
                                      : QString());
    // The name says which label this is; what it says is the description.
    setSpokenDescription(*m_statusLabel, status);

    showProgress();
    showActivity();
    tellLoading();
    const QString sort = sortText(m_summary, m_sort);
    m_sortLabel->setFullText(sort);
    m_sortLabel->setVisible(!sort.isEmpty());
    m_loadAllButton->setVisible(!sort.isEmpty() && notLoadedCount(m_summary) > 0);
}
